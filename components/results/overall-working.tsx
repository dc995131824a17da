import { formatIndex, formatRange } from "@/lib/domain/format-figure";
import { areaName } from "@/lib/domain/look-up";
import type { Report } from "@/lib/domain/report";
import type { AreaResult } from "@/lib/domain/results";
import { ruleText } from "@/lib/domain/rule-text";
import { SUMMARY, UNFOLDED_ON_PAPER } from "./unfold";

type ScopedArea = AreaResult & {
  level: NonNullable<AreaResult["level"]>;
  index: NonNullable<AreaResult["index"]>;
};

/** Opens the three figures of the whole into the areas they come from. */
export function OverallWorking({ report }: { report: Report }) {
  const areas = report.results.areas.filter(isScoped);
  if (areas.length === 0) return null;
  return (
    <details className={UNFOLDED_ON_PAPER}>
      <summary className={SUMMARY}>How the levels and the index come about</summary>
      <dl className="mt-2 max-w-prose space-y-2">
        {linesOf(report, areas).map(([name, topic, numbers]) => (
          <div key={name}>
            <dt className="inline font-semibold">{name}: </dt>
            <dd className="inline">
              {ruleText(report.questionnaire, topic)} Here: {numbers}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 max-w-prose text-small text-ink-muted">
        Each area below opens into its practices and answers. Source:{" "}
        <a href="/questionnaire#scoring">
          How the score is made, questionnaire {report.results.questionnaireVersion}
        </a>
        .
      </p>
    </details>
  );
}

function isScoped(area: AreaResult): area is ScopedArea {
  return area.level !== null && area.index !== null;
}

function linesOf({ questionnaire, results }: Report, areas: readonly ScopedArea[]) {
  const levels = areas.map(({ level }) => level.low).toSorted((a, b) => a - b);
  const place = Math.floor((levels.length - 1) / 2) + 1;
  const named = areas.map(({ id, level }) => `${areaName(questionnaire, id)} ${level.low}`);
  const sum = areas.map(({ index }) => formatIndex(index.low)).join(" + ");
  const range = formatRange(results.index, formatIndex);
  const { answered, applicable } = results.coverage;
  return [
    [
      "Overall level",
      "overall_level",
      `the smallest of ${named.join(", ")}: ${results.overall?.low}.`,
    ],
    [
      "Typical level",
      "typical_level",
      `number ${place} of ${levels.join(", ")}: ${results.typical?.low}.`,
    ],
    [
      "Index",
      "index",
      `(${sum}) ÷ ${areas.length} = ${formatIndex(results.index.low)}, computed before rounding. Range ${range}: unknown answers as 0 and as 4.`,
    ],
    [
      "Coverage",
      "coverage",
      `${answered} of the ${applicable} practices in scope that apply have an answer from 0 to 4.`,
    ],
  ] as const;
}
