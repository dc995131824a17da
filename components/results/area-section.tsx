import { LevelChip } from "@/components/ui/level-chip";
import { choicesOf } from "@/lib/domain/answers";
import { describeBlockers } from "@/lib/domain/describe-blockers";
import { areaName } from "@/lib/domain/look-up";
import type { Practice } from "@/lib/domain/questionnaire";
import type { Report } from "@/lib/domain/report";
import type { AreaResult } from "@/lib/domain/results";
import { AreaWorkingDetails } from "./area-working";
import { BlockerList } from "./blocker-list";
import { indexSentence, isThin, levelSentence, strictSentence } from "./words";

/** One area: where it stands, what holds it back, and how its numbers come about. */
export function AreaSection({
  report,
  result,
  practices,
}: {
  report: Report;
  result: AreaResult;
  practices: readonly Practice[];
}) {
  const { questionnaire, answers } = report;
  if (result.level === null || result.index === null) return null;
  const heading = `area-${result.id}`;
  return (
    <section aria-labelledby={heading} className="border-t border-line pt-6">
      <h2 className="flex items-center gap-3">
        <LevelChip level={result.level} className="text-base" />
        <span id={heading}>{areaName(questionnaire, result.id)}</span>
      </h2>
      <p className="mt-1 max-w-prose">
        {`${levelSentence(questionnaire, result.level)}. Index ${indexSentence(result.index, result.coverage)}.`}{" "}
        {strictSentence(result.level, result.notApplicable)}
      </p>
      <CoverageRemark result={result} />
      {result.blockers ? (
        <BlockerList
          questionnaire={questionnaire}
          blockers={describeBlockers(questionnaire, choicesOf(answers), result.blockers)}
        />
      ) : (
        <p className="mt-3 max-w-prose">{noBlockers(result)}</p>
      )}
      <AreaWorkingDetails {...{ report, practices }} />
    </section>
  );
}

function CoverageRemark({ result: { coverage } }: { result: AreaResult }) {
  if (!isThin(coverage)) return null;
  const { answered, applicable } = coverage;
  return (
    <p className="mt-2 font-semibold text-hold">
      {answered === 0
        ? "Nothing is answered here yet."
        : `Only ${answered} of ${applicable} practices are answered here: read the level with its range.`}
    </p>
  );
}

function noBlockers(result: AreaResult): string {
  if (result.level?.low === 5) return "The highest level: nothing holds this area back.";
  if (result.allNotApplicable) return "Everything here is answered as not applicable.";
  return "The next level is not reachable: everything at that level and above is out of scope or marked not applicable.";
}
