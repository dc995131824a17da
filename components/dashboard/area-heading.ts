import { capitalised } from "./number-words";

export type AreaHeading = { readonly id: string; readonly short: string; readonly name: string };

/** Short headings for columns, made from the ids: "Test" for test, "ML" for ml. */
export function areaHeadings(
  areas: readonly { readonly id: string; readonly name: string }[],
): readonly AreaHeading[] {
  return areas.map(({ id, name }) => ({
    id,
    name,
    short: id.length <= 2 ? id.toUpperCase() : capitalised(id),
  }));
}
