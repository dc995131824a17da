import { choicesOf } from "@/lib/domain/answers";
import { type AreaWorking, explainArea } from "@/lib/domain/explain-area";
import { formatIndex } from "@/lib/domain/format-figure";
import type { Practice } from "@/lib/domain/questionnaire";
import type { Report } from "@/lib/domain/report";
import { ruleText } from "@/lib/domain/rule-text";
import { LevelWorkingRows } from "./level-working";
import { SUMMARY, UNFOLDED_ON_PAPER } from "./unfold";
import { WORKING_TABLE } from "./working-table";

/** Opens an area's level and index into every answer and the formulas with their numbers. */
export function AreaWorkingDetails({
  report,
  practices,
}: {
  report: Report;
  practices: readonly Practice[];
}) {
  const { questionnaire, answers } = report;
  const working = explainArea(practices, choicesOf(answers), questionnaire.settings.quota);
  return (
    <details className={`mt-4 ${UNFOLDED_ON_PAPER}`}>
      <summary className={SUMMARY}>How this level and index come about</summary>
      <div className="mt-2 max-w-prose space-y-2">
        <p>
          {ruleText(questionnaire, "pass")} {ruleText(questionnaire, "area_level")}
          {levelNote(working)}
        </p>
        <p>
          {ruleText(questionnaire, "area_index")} Index here: {indexFormula(working)}
        </p>
        <p className="text-small">
          <a href="/questionnaire#scoring">How the score is made</a>
        </p>
      </div>
      <table className={WORKING_TABLE}>
        <thead>
          <tr>
            {["Practice and answer", "Answer", "Adopted", "Weight × answer"].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {working.levels.map((level) => (
          <LevelWorkingRows key={level.level} {...{ questionnaire, answers, level }} />
        ))}
      </table>
    </details>
  );
}

function levelNote({ levels }: AreaWorking): string {
  const open = levels.some(({ passed }) => passed === "open");
  return open
    ? " Here unknown answers count as not adopted; “could pass” marks what they leave open."
    : "";
}

function indexFormula({ index: { low, high, possible } }: AreaWorking): string {
  if (possible === 0) return "no practice here is applicable, so 0.";
  const figure = (reached: number) =>
    `100 × ${reached} ÷ ${possible} = ${formatIndex((100 * reached) / possible)}`;
  const unknown = low === high ? "" : ` With unknown answers as 4 instead of 0: ${figure(high)}.`;
  return `${figure(low)}.${unknown}`;
}
