import type { ReactNode } from "react";
import { groupHref } from "@/components/dashboard/group-address";
import { LevelChip } from "@/components/ui/level-chip";
import { ScrollBox } from "@/components/ui/scroll-box";
import { formatCount, formatIndex, formatRange } from "@/lib/domain/format-figure";
import type { RollUp, Spread } from "@/lib/domain/organisation/views/figures";
import type { GroupLine } from "@/lib/domain/organisation/views/groups";

type Names = readonly { readonly id: string; readonly name: string; readonly short: string }[];

const HEAD_LEFT = "py-1 text-left align-bottom text-small font-normal text-ink-muted";
const HEAD = "py-1 pl-3 print:pl-1.5 text-right align-bottom text-small font-normal text-ink-muted";
/** Of every figure; said once, because there are hundreds. The range is a line of its own. */
const FIGURES =
  "[&_td]:border-t [&_td]:border-line [&_td]:py-2 [&_td]:pl-3 print:[&_td]:pl-1.5 [&_td]:text-right [&_td]:text-small [&_td]:whitespace-pre [&_td]:text-ink-muted [&_b]:font-normal [&_b]:text-ink";

/** Groups beside each other, by name: the middle team of each, below it the range. */
export function GroupTable({ groups, areas }: { groups: readonly GroupLine[]; areas: Names }) {
  return (
    <ScrollBox label="Table of groups">
      <table className={`w-full border-separate border-spacing-0 ${FIGURES}`}>
        <caption className="sr-only">Middle and range of the levels of each group</caption>
        <thead>
          <tr>
            <th scope="col" className={HEAD_LEFT}>
              Group
            </th>
            <th scope="col" className={HEAD}>
              Assessed
            </th>
            {areas.map(({ id, short, name }) => (
              <th key={id} scope="col" className={HEAD}>
                <span aria-hidden="true">{short}</span>
                <span className="sr-only">{name}</span>
              </th>
            ))}
            <th scope="col" className={HEAD}>
              Overall
            </th>
            <th scope="col" className={HEAD}>
              Index
            </th>
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
  if (withheld) {
    return <td key={key}>withheld</td>;
  }
  return figureCell(key, spread, String, (median) => (
    <LevelChip level={{ low: Math.floor(median), high: Math.ceil(median) }} />
  ));
}

function figureCell(
  key: string,
  spread: Spread | null,
  format: (figure: number) => string,
  show: (median: number) => ReactNode = (figure) => <b>{format(figure)}</b>,
) {
  if (!spread) return <td key={key}>–</td>;
  const { least, median, most } = spread;
  return (
    <td key={key}>
      {show(median)}
      {`\n${formatRange({ low: least, high: most }, format)}`}
    </td>
  );
}
