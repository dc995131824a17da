import { differencesOf } from "@/lib/domain/asked-alike";
import type { LevelRange } from "@/lib/domain/results";
import type { SnapshotBefore, SnapshotShown } from "@/lib/storage/snapshots";
import type { ResultsShown } from "@/lib/storage/stored-json";
import type { Summary } from "@/lib/storage/summaries";

type Details = Summary["details"];
type Change = NonNullable<Details["previous"]>;

/** What dashboards show of a snapshot, with what changed since the one before. */
export function summarise(snapshot: SnapshotShown, before: SnapshotBefore | null): Summary {
  const { id: snapshotId, teamId, submittedAt } = snapshot.head;
  return { teamId, snapshotId, submittedAt, details: detailsOf(snapshot.results, before) };
}

function detailsOf(results: ResultsShown, before: SnapshotBefore | null): Details {
  return {
    mode: results.mode,
    questionnaireVersion: results.questionnaireVersion,
    coverage: results.coverage,
    overall: results.overall,
    index: results.index,
    areas: results.areas.map(({ id, inScope, level, index, manyNotApplicable }) => ({
      id,
      inScope,
      level: level && lowAndHigh(level),
      index,
      manyNotApplicable,
    })),
    previous: before && compare(before, results),
  };
}

/** Nothing is compared unless both were asked the same. @see content/README.md */
function compare(before: SnapshotBefore, now: ResultsShown): Change {
  const { id, submittedAt } = before;
  if (differencesOf(before, now).length > 0) {
    return { id, submittedAt, comparable: false, indexChange: null, levelChanges: [] };
  }
  const levels = new Map(before.areas.map((area) => [area.id, area.level?.low]));
  return {
    id,
    submittedAt,
    comparable: true,
    indexChange: now.index.low - before.index.low,
    levelChanges: now.areas.flatMap((area) => {
      const from = levels.get(area.id);
      const to = area.level?.low;
      if (from === undefined || to === undefined || from === to) return [];
      return [{ area: area.id, from, to }];
    }),
  };
}

function lowAndHigh({ low, high }: LevelRange) {
  return { low, high };
}
