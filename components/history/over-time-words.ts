import { capital, countOf, listOf } from "@/components/results/words";
import { formatMonth } from "@/components/ui/date-text";
import { changeKind } from "@/lib/domain/change-kind";
import { levelName } from "@/lib/domain/format-figure";
import type { Area, Questionnaire } from "@/lib/domain/questionnaire";
import type { SnapshotInTime } from "./history-types";
import { runsOf } from "./level-lines";

export const DRAWN = "A dot is a snapshot; a whisker reaches as far as unknown answers leave open.";

/** What became of the areas since the first snapshot that was asked like the latest. */
export function overTimeFinding(snapshots: readonly SnapshotInTime[]): string {
  const run = runsOf(snapshots).at(-1) ?? [];
  const [first, latest] = [run[0], run.at(-1)];
  if (!first || !latest) return "Levels over time";
  const since = formatMonth(first.head.submittedAt);
  if (first === latest) {
    return snapshots.length === 1
      ? `Levels in ${since}`
      : `Levels over time: asked otherwise since ${since}`;
  }
  const kinds = latest.areas.map(({ id, level }) => {
    const before = levelOf(first, id);
    return before && level && changeKind(before, level);
  });
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  const [up, down] = [count("robust rise"), count("robust fall")];
  if (up + down === 0) return `Since ${since} no area moved for certain`;
  const parts = [up > 0 ? `${up} rose` : "", down > 0 ? `${down} fell` : ""].filter(Boolean);
  return `Since ${since}, of ${countOf(kinds.filter(Boolean).length, "area")} ${listOf(parts)} for certain`;
}

/** What became of one area since then. */
export function areaFinding(
  questionnaire: Questionnaire,
  snapshots: readonly SnapshotInTime[],
  area: string,
): string {
  const run = runsOf(snapshots).at(-1) ?? [];
  const levels = run.flatMap((snapshot) => levelOf(snapshot, area) ?? []);
  const [first, latest] = [levels[0], levels.at(-1)];
  if (!first || !latest) return "Out of scope now";
  const name = (low: typeof first.low) => capital(levelName(questionnaire, low));
  if (levels.length === 1) return name(latest.low);
  return first.low === latest.low
    ? `${name(latest.low)}, as before`
    : `${name(first.low)} → ${name(latest.low)}`;
}

/** The areas that were in scope in some snapshot. */
export function areasInTime(
  questionnaire: Questionnaire,
  snapshots: readonly SnapshotInTime[],
): readonly Area[] {
  return questionnaire.areas.filter(({ id }) => snapshots.some((each) => levelOf(each, id)));
}

/** The level of an area as submitted; null out of scope. */
export function levelOf({ areas }: SnapshotInTime, id: string) {
  return areas.find((area) => area.id === id)?.level ?? null;
}

/** "in 3 snapshots from May 2026 to October 2026". */
export function spanOf(snapshots: readonly SnapshotInTime[]): string {
  const [first, latest] = [snapshots[0], snapshots.at(-1)];
  if (!first || !latest || first === latest) return "in one snapshot";
  const months = `${formatMonth(first.head.submittedAt)} to ${formatMonth(latest.head.submittedAt)}`;
  return `in ${countOf(snapshots.length, "snapshot")} from ${months}`;
}
