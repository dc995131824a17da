import type { Entry } from "./raw-content";

/** What files hold, in the order in which the questionnaire names their ids; others are left out. */
export function inOrder<T extends { readonly id: string }>(
  ids: readonly string[],
  entries: readonly Entry<T>[],
): readonly T[] {
  const byId = new Map(entries.map(({ value }) => [value.id, value]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
