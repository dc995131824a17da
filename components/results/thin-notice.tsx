import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Report } from "@/lib/domain/report";
import { isThin, isTooThin } from "./words";

/** Says what a draft is, and how much a result with few answers is worth. */
export function ThinNotice({ report }: { report: Report }) {
  const { team, source, results } = report;
  const draft = source.kind === "draft";
  if (!draft && !isThin(results.coverage)) return null;
  return (
    <Notice look={isThin(results.coverage) ? "hold" : "info"}>
      <p className="max-w-prose">
        {isThin(results.coverage) && <strong>{thinSentence(report)} </strong>}
        {draft &&
          "This is what the answers so far show. The figures move with every answer; submit the assessment to keep them."}
      </p>
      {draft && (
        <ButtonLink
          look="secondary"
          href={`/teams/${team.id}/assessment`}
          className="no-print bg-ground"
        >
          Go on answering
        </ButtonLink>
      )}
    </Notice>
  );
}

function thinSentence({ results: { coverage } }: Report): string {
  const { answered, applicable } = coverage;
  if (answered === 0) return "No practice is answered yet, so there is nothing to read here.";
  const share = `Only ${answered} of ${applicable} practices ${answered === 1 ? "is" : "are"} answered`;
  return isTooThin(coverage)
    ? `${share}: too few to say where the team stands.`
    : `${share}: read every figure with its range.`;
}
