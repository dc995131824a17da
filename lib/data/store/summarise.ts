import { differencesOf } from "@/lib/domain/asked-alike";
import type { LevelRange } from "@/lib/domain/results";
import type { StoredSnapshot } from "@/lib/storage/snapshots";
import type { ResultsBefore } from "@/lib/storage/stored-json";
import type { Summary } from "@/lib/storage/summaries";

type Details = Summary["details"];
type Change = NonNullable<Details["previous"]>;

/** The snapshot that one is compared with. */
export type Previous = {
  readonly head: { readonly id: string; readonly submittedAt: string };
  readonly results: ResultsBefore;
};

/** What dashboards show of a snapshot, with what changed since the one before. */
export function summarise(snapshot: StoredSnapshot, previous: Previous | null): Details {
  const { results } = snapshot;
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
    previous: previous && compare(previous, snapshot),
  };
}

/** Nothing is compared unless both were asked the same. @see content/README.md */
function compare(before: Previous, now: StoredSnapshot): Change {
  const { id, submittedAt } = before.head;
  if (differencesOf(before.results, now.results).length > 0) {
    return { id, submittedAt, comparable: false, indexChange: null, levelChanges: [] };
  }
  const levels = new Map(before.results.areas.map((area) => [area.id, area.level?.low]));
  return {
    id,
    submittedAt,
    comparable: true,
    indexChange: now.results.index.low - before.results.index.low,
    levelChanges: now.results.areas.flatMap((area) => {
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
