import { heirsOf, type VersionMap } from "./carry-over";
import type { Practice } from "./questionnaire";

/**
 * The practices of an earlier version by the ids under which their answers are carried over, so
 * that an old answer is told in the words that were chosen from. One that took over from several
 * is left out: its answer comes from no single one of them.
 */
export function askedThen(
  practices: readonly Practice[],
  maps: readonly VersionMap[],
): ReadonlyMap<string, Practice> {
  const sources = new Map<string, Practice[]>();
  for (const practice of practices) {
    const heirs = maps.reduce<readonly string[]>(
      (ids, map) => ids.flatMap((id) => heirsOf(map, id)),
      [practice.id],
    );
    for (const heir of heirs) sources.set(heir, [...(sources.get(heir) ?? []), practice]);
  }
  return new Map(
    [...sources].flatMap(([heir, [first, ...more]]) =>
      first && more.length === 0 ? [[heir, first] as const] : [],
    ),
  );
}
