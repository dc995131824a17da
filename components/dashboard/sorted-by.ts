import type { Direction, Sorting } from "@/lib/domain/organisation/views/paging";

/** Columns of words begin with A; of figures the highest come first. */
const WORDS: readonly string[] = ["name", "group", "practice"];

/** The view after a click on a column: turned round if it was sorted by it, else its best first. */
export function sortedBy<View extends Sorting<string> & { readonly page: number }>(
  view: View,
  column: View["sort"],
): View {
  const first: Direction = WORDS.includes(column) ? "ascending" : "descending";
  const turned: Direction = view.direction === "ascending" ? "descending" : "ascending";
  return { ...view, sort: column, direction: view.sort === column ? turned : first, page: 1 };
}
