import type { Spread } from "@/lib/domain/organisation/views/figures";
import type { GroupLine } from "@/lib/domain/organisation/views/groups";
import { type Cell, type CsvOptions, toCsv } from "./csv";

const FIGURES = ["overall", "index", "coverage"] as const;
const ENDS = ["least", "median", "most"] as const;

/**
 * Groups beside each other, a row each: of every figure the least, the median and the most. Cells
 * of a group or an area that is withheld are empty, and so are those of a figure that no team has.
 *
 * @param areas ids in content order; each adds `<area>_least`, `<area>_median` and `<area>_most`
 * @returns CSV after RFC 4180; equal rows give equal bytes
 */
export function groupsCsv(
  groups: readonly GroupLine[],
  areas: readonly string[],
  options: CsvOptions = {},
): string {
  const figures = [...FIGURES, ...areas].flatMap((name) => ENDS.map((end) => `${name}_${end}`));
  return toCsv(
    ["group", "teams", "assessed", "stale", ...figures],
    groups.map((group) => cellsOf(group, areas)),
    options,
  );
}

function cellsOf({ path, rollUp }: GroupLine, areas: readonly string[]): Cell[] {
  const levels = areas.map((id) => rollUp?.areas.find(({ area }) => area === id)?.levels ?? null);
  const spreads = [...FIGURES.map((name) => rollUp?.[name] ?? null), ...levels];
  return [
    ...[path, rollUp?.teams ?? "", rollUp?.assessed ?? "", rollUp?.stale ?? ""],
    ...spreads.flatMap(endsOf),
  ];
}

function endsOf(spread: Spread | null): Cell[] {
  return ENDS.map((end) => spread?.[end] ?? "");
}
