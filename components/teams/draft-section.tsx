import { ButtonLink } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import type { DraftHead } from "./team-types";

/** The assessment in progress, or the invitation to start one. */
export function DraftSection({
  teamId,
  draft,
  first,
}: {
  teamId: string;
  draft: DraftHead | null;
  first: boolean;
}) {
  const assessment = `/teams/${teamId}/assessment`;
  if (!draft) {
    return (
      <section aria-labelledby="draft" className="no-print border-t border-line pt-6">
        <h2 id="draft">{first ? "Not assessed yet" : "Assess again"}</h2>
        <p className="mt-1 mb-4 max-w-prose text-ink-muted">
          {first
            ? "Answer the questionnaire alone or together. Your answers stay a draft until you submit them as a snapshot."
            : "A new assessment becomes the next snapshot. What you submitted before stays as it is."}
        </p>
        <ButtonLink href={assessment} look={first ? "primary" : "secondary"}>
          Start an assessment
        </ButtonLink>
      </section>
    );
  }
  const { answered, inScope } = draft.completion;
  return (
    <section aria-labelledby="draft" className="border-t border-line pt-6">
      <h2 id="draft">Assessment in progress</h2>
      <p className="mt-1 mb-4 text-ink-muted">
        {answered} of {inScope} practices answered
        {draft.mode === "quick" && ", quick"} · started <DateText iso={draft.startedAt} />
      </p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={assessment}>Continue</ButtonLink>
        {answered > 0 && (
          <ButtonLink href={`/teams/${teamId}/results/draft`} look="secondary">
            Look at the result so far
          </ButtonLink>
        )}
      </div>
    </section>
  );
}
