import { groupHref } from "@/components/dashboard/group-address";
import { levelDigits } from "@/components/ui/level-chip";
import { ScrollBox } from "@/components/ui/scroll-box";
import { SortHeader, type SortLinks } from "@/components/ui/sort-header";
import { formatCount, formatIndex, formatRange } from "@/lib/domain/format-figure";
import type { RollUp, Spread } from "@/lib/domain/organisation/views/figures";
import type { GroupLine, GroupSort } from "@/lib/domain/organisation/views/groups";

type Names = readonly { readonly id: string; readonly name: string; readonly short: string }[];

const HEAD = "px-1.5";
/**
 * Of every figure; said once, because there are hundreds, each a cell and nothing else: its first
 * line is the middle, its second the range.
 */
const FIGURES =
  "[&_td]:border-t [&_td]:border-line [&_td]:px-1.5 [&_td]:py-1 [&_td]:text-right [&_td]:text-small [&_td]:whitespace-pre [&_td:not(.level)]:text-ink-muted [&_td:not(.level)]:first-line:text-ink [&_.level]:rounded-[3px] [&_.level]:text-center [&_.level]:font-normal [&_.level]:first-line:font-bold";

/** Columns of figures; the others have a level on its colour in each cell. */
const PLAIN: ReadonlySet<string> = new Set(["assessed", "index"]);

type Props = {
  groups: readonly GroupLine[];
  areas: Names;
  links: SortLinks<GroupSort>;
};

/** Groups beside each other: the middle team of each, below it the range. */
export function GroupTable({ groups, areas, links }: Props) {
  const columns = [
    { column: "assessed", short: "Assessed" },
    ...areas.map(({ id, ...names }) => ({ column: `area:${id}`, ...names }) as const),
    { column: "overall", short: "Overall", name: "Overall level" },
    { column: "index", short: "Index" },
  ] as const;
  return (
    <ScrollBox label="Table of groups">
      <table className={`w-full border-separate border-spacing-0.5 ${FIGURES}`}>
        <caption className="sr-only">Middle and range of the levels of each group</caption>
        <thead>
          <tr>
            <SortHeader links={links} align="left" columns={[{ column: "name", short: "Group" }]} />
            {columns.map((column) => (
              <SortHeader
                key={column.column}
                links={links}
                align={PLAIN.has(column.column) ? "right" : "center"}
                className={HEAD}
                columns={[column]}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Line key={group.path} group={group} areas={areas} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Line({ group: { path, name, rollUp }, areas }: { group: GroupLine; areas: Names }) {
  return (
    <tr>
      <th
        scope="row"
        className="min-w-32 print:min-w-24 border-t border-line py-2 pr-2 text-left font-medium wrap-anywhere print:wrap-break-word"
      >
        <a href={groupHref(path)} className="inline-block py-0.5">
          {name}
        </a>
      </th>
      {rollUp ? (
        <>
          <td>{`${formatCount(rollUp.assessed)} of ${formatCount(rollUp.teams)}`}</td>
          {areas.map(({ id }) => levelsCell(id, areaOf(rollUp, id)))}
          {levelsCell("overall", { spread: rollUp.overall })}
          {indexCell(rollUp.index)}
        </>
      ) : (
        <td className="text-left!" colSpan={areas.length + 3}>
          withheld
        </td>
      )}
    </tr>
  );
}

function areaOf({ areas }: RollUp, id: string) {
  const found = areas.find(({ area }) => area === id);
  return { spread: found?.levels ?? null, withheld: found?.withheld ?? false };
}

type Levels = { readonly spread: Spread | null; readonly withheld?: boolean };

// Functions and no components: there are hundreds of cells, and a component costs as much as one.

function levelsCell(key: string, { spread, withheld = false }: Levels) {
  if (withheld) return <td key={key}>withheld</td>;
  if (!spread) return <td key={key}>–</td>;
  const { middle, least, most } = spread;
  return (
    <td key={key} className={`level level-${middle.low}`}>
      {`${levelDigits(middle)}\n${levelDigits({ low: least, high: most })}`}
    </td>
  );
}

function indexCell(spread: Spread | null) {
  if (!spread) return <td>–</td>;
  const { middle, least, most } = spread;
  const range = formatRange({ low: least, high: most }, formatIndex);
  return <td>{`${formatRange(middle, formatIndex)}\n${range}`}</td>;
}
