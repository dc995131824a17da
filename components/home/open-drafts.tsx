import type { DraftHead, Team } from "@/components/teams/team-types";

type Entry = { team: Pick<Team, "id" | "name">; draft: DraftHead };

/** Assessments to go on with, the last changed first. */
export function OpenDrafts({ drafts }: { drafts: readonly Entry[] }) {
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="drafts" className="mt-10 max-w-prose">
      <h2 id="drafts" className="text-base">
        Go on with
      </h2>
      <ul className="mt-2 border-t border-line">
        {drafts.map(({ team, draft }) => (
          <li
            key={draft.id}
            className="flex items-baseline justify-between gap-4 border-b border-line"
          >
            <a href={`/teams/${team.id}/assessment`} className="min-w-0 py-2.5 font-semibold">
              {team.name}
            </a>
            <span className="shrink-0 text-small text-ink-muted">
              {draft.completion.answered} of {draft.completion.inScope} answered
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
