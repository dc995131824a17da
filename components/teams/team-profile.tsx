import { DEFAULT_VIEW, dashboardHref } from "@/components/dashboard/dashboard-view";
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
      <Tags tags={team.tags} />
    </aside>
  );
}

/** Each leads to the teams that have it too. */
function Tags({ tags }: Pick<Team, "tags">) {
  if (tags.length === 0) return null;
  return (
    <div className="mt-6 text-small">
      <h2 className="text-base">Tags</h2>
      <ul className="mt-2 flex flex-wrap gap-x-4">
        {tags.map((tag) => (
          <li key={tag} className="min-w-0 wrap-anywhere">
            <a href={dashboardHref({ ...DEFAULT_VIEW, tag })} className="inline-block py-1">
              {tag}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
