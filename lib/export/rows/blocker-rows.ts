import { choicesOf } from "@/lib/domain/answers";
import { type BlockerText, describeBlockers } from "@/lib/domain/describe-blockers";
import { levelName } from "@/lib/domain/format-figure";
import { areaName } from "@/lib/domain/look-up";
import type { Report } from "@/lib/domain/report";
import type { Blockers, UnmetReason } from "@/lib/domain/results";

/** A practice that keeps its area from the next level. */
export type BlockerRow = {
  readonly title: string;
  /** Name of the level that it belongs to. */
  readonly level: string;
  /** "Essential", "Any 1 of 2" for a quota that is not met, "Supporting" if it takes all. */
  readonly rule: string;
  readonly why: UnmetReason;
  /** The statement that was chosen; "Not known yet" for an unknown answer. */
  readonly today: string;
  /** The statement that would be enough. */
  readonly needed: string;
};

/** What keeps one area from its next level. */
export type AreaBlockers = {
  readonly area: string;
  /** Name of the level to reach. */
  readonly target: string;
  readonly rows: readonly BlockerRow[];
};

/** Areas that something keeps back, in the order of the questionnaire. */
export function blockerRows(report: Report): AreaBlockers[] {
  return report.results.areas.flatMap(({ id, blockers }) =>
    blockers === null ? [] : [areaBlockers(report, id, blockers)],
  );
}

function areaBlockers(report: Report, id: string, blockers: Blockers): AreaBlockers {
  const { questionnaire, answers } = report;
  const said = describeBlockers(questionnaire, choicesOf(answers), blockers);
  const rowOf = (rule: string) => (text: BlockerText) => ({
    title: text.title,
    level: levelName(questionnaire, text.level),
    rule,
    why: text.why,
    today: text.from ?? "Not known yet",
    needed: text.to,
  });
  return {
    area: areaName(questionnaire, id),
    target: levelName(questionnaire, said.target),
    rows: [
      ...said.essential.map(rowOf("Essential")),
      ...said.anyOf.flatMap(({ need, of }) => of.map(rowOf(quotaText(need, of.length)))),
    ],
  };
}

function quotaText(need: number, count: number): string {
  return need === count ? "Supporting" : `Any ${need} of ${count}`;
}
