import type { ReactNode } from "react";
import { groupHref } from "@/components/dashboard/group-address";
import { LevelChip } from "@/components/ui/level-chip";
import { ScrollBox } from "@/components/ui/scroll-box";
import { SortHeader, type SortLinks } from "@/components/ui/sort-header";
import { formatCount, formatIndex, formatRange } from "@/lib/domain/format-figure";
import type { Middle } from "@/lib/domain/organisation/counted-figure";
import type { RollUp, Spread } from "@/lib/domain/organisation/views/figures";
import type { GroupLine, GroupSort } from "@/lib/domain/organisation/views/groups";

type Names = readonly { readonly id: string; readonly name: string; readonly short: string }[];

const HEAD = "pl-3 print:pl-1.5";
/** Of every figure; said once, because there are hundreds. The range is a line of its own. */
const FIGURES =
  "[&_td]:border-t [&_td]:border-line [&_td]:py-2 [&_td]:pl-3 print:[&_td]:pl-1.5 [&_td]:text-right [&_td]:text-small [&_td]:whitespace-pre [&_td]:text-ink-muted [&_b]:font-normal [&_b]:text-ink";

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
      <table className={`w-full border-separate border-spacing-0 ${FIGURES}`}>
        <caption className="sr-only">Middle and range of the levels of each group</caption>
        <thead>
          <tr>
            <SortHeader links={links} align="left" columns={[{ column: "name", short: "Group" }]} />
            {columns.map((column) => (
              <SortHeader
                key={column.column}
                links={links}
                align="right"
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
          <td>
            <b>{`${formatCount(rollUp.assessed)} of ${formatCount(rollUp.teams)}`}</b>
          </td>
          {areas.map(({ id }) => levelsCell(id, areaOf(rollUp, id)))}
          {levelsCell("overall", { spread: rollUp.overall })}
          {figureCell("index", rollUp.index, formatIndex)}
        </>
      ) : (
        <td className="text-left!" colSpan={areas.length + 3}>
          too few teams to be shown without names
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
  if (withheld) {
    return <td key={key}>too few</td>;
  }
  return figureCell(key, spread, String, (middle) => <LevelChip level={middle} />);
}

function figureCell(
  key: string,
  spread: Spread | null,
  format: (figure: number) => string,
  show: (middle: Middle) => ReactNode = (middle) => <b>{formatRange(middle, format)}</b>,
) {
  if (!spread) return <td key={key}>–</td>;
  const { least, middle, most } = spread;
  return (
    <td key={key}>
      {show(middle)}
      {`\n${formatRange({ low: least, high: most }, format)}`}
    </td>
  );
}
