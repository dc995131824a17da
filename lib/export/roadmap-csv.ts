import { actionText } from "@/lib/domain/action-text";
import { levelName } from "@/lib/domain/format-figure";
import { areaName, practiceById } from "@/lib/domain/look-up";
import type { Action, FindOut, Stage } from "@/lib/domain/roadmap";
import { quarterName } from "@/lib/domain/roadmap/quarter-name";
import { type Cell, type CsvOptions, toCsv } from "./csv";
import { externalId, type RoadmapReport } from "./roadmap-report";

/** The columns of the roadmap as CSV, in order. Names are permanent: imports read them. */
export const ROADMAP_COLUMNS = [
  "external_id",
  "order",
  "stage",
  "area",
  "practice",
  "from",
  "to",
  "days",
  "value",
  "quick_win",
  "needs",
  "unlocks",
  "improves",
  "why",
  "first_step",
  "proof",
  "quarter",
  "starts_on",
  "ends_on",
] as const;

const UNKNOWN = "Not known yet";

/**
 * A roadmap as a table: first what to find out (stage "Find out", 0 days), then the actions in
 * the order to take them. Days and value are numbers, lists are joined by semicolons, dates are
 * ISO 8601 and inclusive; the quarter is the one in which an action is finished.
 *
 * @returns CSV after RFC 4180; equal reports give equal bytes
 */
export function roadmapCsv(report: RoadmapReport, options: CsvOptions = {}): string {
  const { findOut, stages } = report.roadmap;
  const rows = [
    ...findOut.map((each) => findOutRow(report, each)),
    ...stages.flatMap((stage) => stage.actions.map((action) => actionRow(report, stage, action))),
  ];
  return toCsv(ROADMAP_COLUMNS, numbered(rows), options);
}

type Row = readonly [id: string, ...rest: Cell[]];

function numbered(rows: readonly Row[]): Cell[][] {
  return rows.map(([id, ...rest], index) => [id, index + 1, ...rest]);
}

function findOutRow(report: RoadmapReport, { practice: id, why }: FindOut): Row {
  const practice = practiceById(report.questionnaire, id);
  const area = areaName(report.questionnaire, practice.area);
  const known = "A known answer";
  const head: Row = [`${externalId(report, id)}:find-out`, "Find out", area, practice.title];
  return [
    ...head,
    UNKNOWN,
    known,
    0,
    "",
    "no",
    "",
    "",
    "",
    why,
    practice.question,
    practice.hint,
    "",
    "",
    "",
  ];
}

function actionRow(report: RoadmapReport, stage: Stage, action: Action): Row {
  const text = actionText(report.questionnaire, action);
  return [
    externalId(report, action.practice),
    levelName(report.questionnaire, stage.level),
    text.area,
    text.title,
    text.from ?? UNKNOWN,
    text.to,
    action.days,
    action.value,
    action.quickWin ? "yes" : "no",
    text.needs.join("; "),
    text.unlocks.join("; "),
    text.improves.join("; "),
    action.why,
    text.firstStep,
    text.proof,
    ...calendarCells(report, action),
  ];
}

function calendarCells({ schedule }: RoadmapReport, { practice }: Action): Cell[] {
  const slot = schedule.slots.get(practice);
  const quarter = slot && schedule.quarters[slot.finishes - 1];
  if (!slot || !quarter) throw new RangeError(`No slot for ${practice}`);
  return [quarterName(quarter), slot.startsOn, slot.endsOn];
}
