import type { ComparedPair, SnapshotInTime } from "@/components/history/history-types";
import { differencesOf } from "@/lib/domain/asked-alike";
import { compareSnapshots, type Frozen } from "@/lib/domain/compare-snapshots";

/** Snapshots of one team as its history shows them, half a year apart from May 2025 on. */
export function timeline(frozen: readonly Frozen[]): readonly SnapshotInTime[] {
  return frozen.map(({ results, questionnaire }, place) => {
    const before = frozen[place - 1];
    const { overall, typical, index, coverage, limitingAreas, mode } = results;
    const id = `s${place + 1}`;
    return {
      head: {
        ...{ id, teamId: "t1", name: `Look ${place + 1}`, note: "", submittedBy: "Local owner" },
        submittedAt: new Date(Date.UTC(2025, 4 + 6 * place, 12)).toISOString(),
        questionnaireVersion: questionnaire.version,
        ...{ overall, typical, index, coverage, limitingAreas, mode },
      },
      differences: before ? differencesOf(before.results, results) : [],
      areas: results.areas,
    };
  });
}

/** The comparison of two snapshots, the older one first. */
export function pairOf(older: Frozen, newer: Frozen): ComparedPair {
  const [one, other] = timeline([older, newer]);
  if (!one || !other) throw new Error("There are two.");
  const { questionnaire } = newer;
  const comparison = compareSnapshots(older, newer, []);
  return { older: one, newer: other, questionnaire, comparison };
}
