import type { Spread } from "@/lib/domain/organisation/views/figures";
import type { GroupLine } from "@/lib/domain/organisation/views/groups";
import type { Cell } from "./csv";
import type { Table } from "./table";

const FIGURES = ["overall", "index", "coverage"] as const;
const ENDS = ["least", "middle_low", "middle_high", "most"] as const;

/**
 * Groups beside each other, a row each: of every figure the least, those of the middle two
 * teams (the same of an odd number) and the most. Cells of a group or an area that is withheld are empty, and so are those of a figure that no team has.
 *
 * @param areas ids in content order; each adds four columns, `<area>_least` and so on
 */
export function groupsTable(groups: readonly GroupLine[], areas: readonly string[]): Table {
  const figures = [...FIGURES, ...areas].flatMap((name) => ENDS.map((end) => `${name}_${end}`));
  return {
    header: ["group", "teams", "assessed", "stale", ...figures],
    rows: groups.map((group) => cellsOf(group, areas)),
  };
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
  if (!spread) return ENDS.map(() => "");
  const { least, middle, most } = spread;
  return [least, middle.low, middle.high, most];
}
