import { WIDEST } from "@/components/charts/slope-drawing";
import { formatMonth } from "@/components/ui/date-text";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { Caption } from "@/lib/export/svg/framed";
import { levelSteps } from "@/lib/export/svg/level-steps";
import type { SvgNode } from "@/lib/export/svg/node";
import { slopePlot } from "@/lib/export/svg/slope-plot";
import type { ComparedPair, SnapshotInTime } from "./history-types";
import { levelLine, runsOf } from "./level-lines";
import { areaFinding, areasInTime, DRAWN, overTimeFinding, spanOf } from "./over-time-words";
import { answeredWords, SLOPES_DRAWN, slopeData, slopeFinding } from "./slope-figure";

type Of = { readonly name: string; readonly group: string };
type Drawing = { readonly drawing: SvgNode; readonly caption: Caption };
type InTime = {
  readonly team: Of;
  readonly questionnaire: Questionnaire;
  readonly snapshots: readonly SnapshotInTime[];
};

/** The levels over time as a file; null with fewer than two snapshots. */
export function levelsDrawing({ team, questionnaire, snapshots }: InTime): Drawing | null {
  const [first, latest] = [snapshots[0], snapshots.at(-1)];
  const areas = areasInTime(questionnaire, snapshots);
  if (!first || !latest || first === latest || areas.length === 0) return null;
  const lines = areas.map(({ id, name }) => {
    const finding = areaFinding(questionnaire, snapshots, id);
    return { ...levelLine(snapshots, id), id, name, finding };
  });
  const [from, to] = [first, latest].map(({ head }) => Date.parse(head.submittedAt));
  const ends = [formatMonth(first.head.submittedAt), formatMonth(latest.head.submittedAt)] as const;
  const { answered, applicable } = latest.head.coverage;
  const parted = runsOf(snapshots).length > 1;
  return {
    drawing: levelSteps(lines, { from: from ?? 0, to: to ?? 0, ends }),
    caption: {
      title: overTimeFinding(snapshots),
      sentence: `The level of each area as submitted, ${spanOf(snapshots)}. ${DRAWN}${parted ? " A dotted line parts what was asked otherwise." : ""}`,
      facts: factsOf(team, [
        "Unit: level, 0 to 5",
        `${answered} of ${applicable} answered in the latest`,
      ]),
    },
  };
}

/** Areas before and now as a file; null where no area has an index at both ends. */
export function areasDrawing(team: Of, pair: ComparedPair): Drawing | null {
  const data = slopeData(pair);
  if (data.lines.length === 0) return null;
  const caption = {
    title: slopeFinding(pair, data),
    sentence: `Index of each area, 0 to 100, in ${data.ends[0]} and in ${data.ends[1]}. ${SLOPES_DRAWN}`,
    facts: factsOf(team, ["Unit: index, 0 to 100", answeredWords(pair)]),
  };
  return { drawing: slopePlot(data, WIDEST), caption };
}

function factsOf({ name, group }: Of, [unit, ...facts]: readonly string[]): string {
  return [unit, group === "" ? name : `${name} (${group})`, ...facts].join(" · ");
}
