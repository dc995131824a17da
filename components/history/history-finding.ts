import { capital, countOf, listOf } from "@/components/results/words";
import type { AreaChange } from "@/lib/domain/area-change";
import type { ChangeKind } from "@/lib/domain/change-kind";
import type { SnapshotComparison } from "@/lib/domain/compare-snapshots";
import { causeWords } from "./change-words";

const VERBS: readonly (readonly [ChangeKind, string])[] = [
  ["robust rise", "rose"],
  ["possible rise", "possibly rose"],
  ["robust fall", "fell"],
  ["possible fall", "possibly fell"],
];

/** The heading of a comparison: what became of the levels, and how many answers changed. */
export function historyFinding({ areas, changes }: SnapshotComparison): string {
  if (changes.length === 0) return "No answer changed";
  return `${capital(levelsFinding(areas))}: ${causeWords(changes)}`;
}

/** "2 areas rose and 1 possibly fell"; "no level changed". */
function levelsFinding(areas: readonly AreaChange[]): string {
  const counts = VERBS.map(([kind, verb]) => ({
    verb,
    count: areas.filter(({ level }) => level.kind === kind).length,
  })).filter(({ count }) => count > 0);
  if (counts.length === 0) return "no level changed";
  return listOf(
    counts.map(({ verb, count }, place) =>
      place === 0 ? `${countOf(count, "area")} ${verb}` : `${count} ${verb}`,
    ),
  );
}
