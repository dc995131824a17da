import type { Questionnaire } from "@/lib/domain/questionnaire";

type Props = {
  teamId: string;
  questionnaire: Pick<Questionnaire, "profile">;
  profile: readonly string[];
};

/** What the team said about itself, which decides what it is asked. */
export function ProfileSummary({ teamId, questionnaire, profile }: Props) {
  return (
    <section aria-labelledby="profile">
      <h2 id="profile" className="text-base">
        What your team does
      </h2>
      <p className="text-small text-ink-muted">This decides which practices you are asked.</p>
      <dl className="mt-2 border-t border-line text-small">
        {questionnaire.profile.map(({ id, question }) => (
          <div key={id} className="flex justify-between gap-4 border-b border-line py-2">
            <dt className="text-ink-muted">{question}</dt>
            <dd className="font-semibold">{profile.includes(id) ? "Yes" : "No"}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-small">
        <a href={`/teams/${teamId}/edit`} className="inline-block py-1">
          Change what your team does
        </a>
      </p>
    </section>
  );
}
