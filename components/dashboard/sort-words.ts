import type { Sorting } from "@/lib/domain/organisation/views/paging";

const Z_TO_A = ["", ", Z to A"] as const;
const FIGURES = [", lowest first", ", highest first"] as const;
const ENDS: Readonly<Record<string, readonly [ascending: string, descending: string]>> = {
  ...{ name: Z_TO_A, group: Z_TO_A, practice: Z_TO_A },
  date: [", oldest first", ", newest first"],
};

/** "by index, highest first"; `name` is that of the column. */
export function sortWords({ sort, direction }: Sorting<string>, name: string): string {
  const [ascending, descending] = ENDS[sort] ?? FIGURES;
  return `by ${name}${direction === "ascending" ? ascending : descending}`;
}
