import type { Team } from "./team-types";

/** What the team does, as the questions of the profile with their answers. */
export function TeamProfile({
  team,
  flags,
}: {
  team: Team;
  flags: readonly { id: string; question: string }[];
}) {
  return (
    <aside aria-labelledby="profile" className="content-start">
      <h2 id="profile" className="text-base">
        What the team does
      </h2>
      <dl className="mt-2 border-t border-line text-small">
        {flags.map(({ id, question }) => (
          <div key={id} className="flex justify-between gap-4 border-b border-line py-2">
            <dt className="text-ink-muted">{question}</dt>
            <dd className="font-semibold">{team.profile.includes(id) ? "Yes" : "No"}</dd>
          </div>
        ))}
      </dl>
      <p className="no-print mt-3 text-small">
        <a href={`/teams/${team.id}/edit`} className="inline-block py-1">
          Change what the team does
        </a>
      </p>
    </aside>
  );
}
