import { actionText } from "@/lib/domain/action-text";
import { levelName } from "@/lib/domain/format-figure";
import { areaName, practiceById } from "@/lib/domain/look-up";
import type { Action, FindOut } from "@/lib/domain/roadmap";
import { quarterName } from "@/lib/domain/roadmap/quarter-name";
import { type Step, stepsOf } from "@/lib/domain/roadmap/steps";
import { type Cell, type CsvOptions, toCsv } from "./csv";
import { externalId, OWN_WHY, type RoadmapReport, slotOf } from "./roadmap-report";

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

/** Columns at the end when the roadmap is a kept plan. */
export const KEPT_COLUMNS = ["owner", "due", "status", "note"] as const;

const UNKNOWN = "Not known yet";

/**
 * A roadmap as a table: first what to find out (stage "Find out", 0 days), then the actions in
 * the order to take them. Days and value are numbers, lists are joined by semicolons, dates are
 * ISO 8601 and inclusive; the quarter is the one in which an action is finished.
 *
 * Of a kept plan the last columns say who does it until when and what became of it.
 *
 * @returns CSV after RFC 4180; equal reports give equal bytes
 */
export function roadmapCsv(report: RoadmapReport, options: CsvOptions = {}): string {
  const rows = [
    ...report.roadmap.findOut.map((each) => findOutRow(report, each)),
    ...stepsOf(report.roadmap).map((step) =>
      step.kind === "practice" ? actionRow(report, step.stage, step.action) : ownRow(report, step),
    ),
  ];
  const columns = report.kept ? [...ROADMAP_COLUMNS, ...KEPT_COLUMNS] : ROADMAP_COLUMNS;
  return toCsv(columns, numbered(rows), options);
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
    ...(report.kept ? ["", "", "", ""] : []),
  ];
}

function ownRow(report: RoadmapReport, { stage, extra }: Step & { kind: "extra" }): Row {
  const { id, title, area, days } = extra;
  return [
    externalId(report, id),
    stageName(report, stage),
    area === null ? "" : areaName(report.questionnaire, area),
    title,
    ...["", ""],
    days,
    ...["", "no", "", "", "", OWN_WHY, "", ""],
    ...calendarCells(report, id),
  ];
}

function stageName({ questionnaire }: RoadmapReport, stage: Step["stage"]): string {
  return stage === "first" ? "First" : levelName(questionnaire, stage);
}

function actionRow(report: RoadmapReport, stage: Step["stage"], action: Action): Row {
  const text = actionText(report.questionnaire, action);
  return [
    externalId(report, action.practice),
    stageName(report, stage),
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
    ...calendarCells(report, action.practice),
  ];
}

function calendarCells(report: RoadmapReport, step: string): Cell[] {
  const slot = slotOf(report, step);
  const quarter = report.schedule.quarters[slot.finishes - 1];
  if (!quarter) throw new RangeError(`No quarter for ${step}`);
  return [quarterName(quarter), slot.startsOn, slot.endsOn, ...keptCells(report, step)];
}

function keptCells({ kept }: RoadmapReport, step: string): Cell[] {
  if (!kept) return [];
  const action = kept.get(step);
  return action ? [action.owner, action.due, action.stateName, action.note] : ["", "", "", ""];
}
