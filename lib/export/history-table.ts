import type { AnswerChange } from "@/lib/domain/answer-changes";
import type { AreaChange } from "@/lib/domain/area-change";
import type { SnapshotComparison } from "@/lib/domain/compare-snapshots";
import type { Mode } from "@/lib/domain/questionnaire";
import type { AreaResult, Coverage, LevelRange, Range } from "@/lib/domain/results";
import type { Cell } from "./csv";
import type { Table } from "./table";

/** The columns of levels over time. Names are permanent. */
export const LEVELS_COLUMNS = [
  ...["snapshot", "submitted_at", "name", "questionnaire_version", "mode", "asked_otherwise"],
  ...["area", "level_low", "level_high", "index_low", "index_high", "answered", "applicable"],
] as const;

/** The columns of areas before and now. Names are permanent. */
export const AREA_CHANGES_COLUMNS = [
  ...["area", "compared", "level_change", "index_change"],
  ...["level_submitted_low", "level_submitted_high", "level_before_low", "level_before_high"],
  ...["level_now_low", "level_now_high", "index_submitted_low", "index_submitted_high"],
  ...["index_before_low", "index_before_high", "index_now_low", "index_now_high"],
] as const;

/** The columns of answers that changed. Names are permanent. */
export const ANSWER_CHANGES_COLUMNS = [
  ...["area", "practice_id", "practice", "before", "now", "before_words", "now_words", "first"],
] as const;

/** What a history says of one snapshot. */
export type SnapshotRow = {
  readonly head: {
    readonly id: string;
    readonly name: string;
    readonly submittedAt: string;
    readonly questionnaireVersion: string;
    readonly mode: Mode;
    readonly overall: LevelRange | null;
    readonly index: Range;
    readonly coverage: Coverage;
  };
  /** What was asked otherwise than in the snapshot before. */
  readonly differences: readonly string[];
  readonly areas: readonly Pick<AreaResult, "id" | "level" | "index" | "coverage">[];
};

/**
 * Levels over time, one row for each area of each snapshot, oldest first as given, then one for
 * the whole with the area `overall`. Cells of an area that was out of scope are empty.
 */
export function levelsTable(snapshots: readonly SnapshotRow[]): Table {
  return { header: LEVELS_COLUMNS, rows: snapshots.flatMap(snapshotRows) };
}

function snapshotRows({ head, differences, areas }: SnapshotRow): Cell[][] {
  const { id, submittedAt, name, questionnaireVersion, mode, overall, index, coverage } = head;
  const whole = { id: "overall", level: overall, index, coverage };
  return [...areas, whole].map((area) => [
    ...[id, submittedAt, name, questionnaireVersion, mode, differences.join("; "), area.id],
    ...[...bounds(area.level), ...bounds(area.index)],
    ...(area.level ? [area.coverage.answered, area.coverage.applicable] : ["", ""]),
  ]);
}

/**
 * Level and index of each area before and now. "Submitted" is the older snapshot as it was,
 * "before" the same answers under what the newer one was asked.
 */
export function areaChangesTable({ areas }: Pick<SnapshotComparison, "areas">): Table {
  return { header: AREA_CHANGES_COLUMNS, rows: areas.map(areaRow) };
}

function areaRow({ id, compared, level, index }: AreaChange): Cell[] {
  const figures = [level, index].flatMap(({ frozen, before, after }) =>
    [frozen, before, after].flatMap(bounds),
  );
  return [id, compared ? "yes" : "no", level.kind ?? "", index.kind ?? "", ...figures];
}

/** Every answer that changed, with the words that were chosen, in content order. */
export function answerChangesTable({ changes }: Pick<SnapshotComparison, "changes">): Table {
  return { header: ANSWER_CHANGES_COLUMNS, rows: changes.map(answerRow) };
}

function answerRow({ practice, before, from, to, first }: AnswerChange): Cell[] {
  const words = (choice: AnswerChange["to"], { options }: typeof practice) =>
    typeof choice === "number" ? (options[choice] ?? "") : "";
  return [
    ...[practice.area, practice.id, practice.title],
    ...[from ?? "", to ?? "", words(from, before), words(to, practice), first ? "yes" : "no"],
  ];
}

function bounds(range: Range | null): Cell[] {
  return range ? [range.low, range.high] : ["", ""];
}
