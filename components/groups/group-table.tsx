import { groupHref } from "@/components/dashboard/group-address";
import { LevelChip } from "@/components/ui/level-chip";
import { ScrollBox } from "@/components/ui/scroll-box";
import { formatIndex, formatRange } from "@/lib/domain/format-figure";
import type { RollUp, Spread } from "@/lib/domain/organisation/views/figures";
import type { GroupLine } from "@/lib/domain/organisation/views/groups";

type Names = readonly { readonly id: string; readonly name: string; readonly short: string }[];

const HEAD_LEFT = "py-1 text-left align-bottom text-small font-normal text-ink-muted";
const HEAD = "py-1 pl-3 text-right align-bottom text-small font-normal text-ink-muted";
const CELL = "border-t border-line py-2 pl-3 text-right text-small whitespace-nowrap";
const QUIET = "block text-ink-muted";

/** Groups beside each other, by name: the middle team of each, below it the range. */
export function GroupTable({ groups, areas }: { groups: readonly GroupLine[]; areas: Names }) {
  return (
    <ScrollBox label="Table of groups">
      <table className="w-full border-separate border-spacing-0">
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
          <td className={CELL}>
            {rollUp.assessed} of {rollUp.teams}
          </td>
          {areas.map(({ id }) => (
            <Levels key={id} {...areaOf(rollUp, id)} />
          ))}
          <Levels spread={rollUp.overall} />
          <td className={CELL}>
            {rollUp.index ? formatIndex(rollUp.index.median) : "–"}
            {rollUp.index && <span className={QUIET}>{rangeOf(rollUp.index, formatIndex)}</span>}
          </td>
        </>
      ) : (
        <td className={`${CELL} text-left text-ink-muted`} colSpan={areas.length + 3}>
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

type LevelsProps = { spread: Spread | null; withheld?: boolean };

function Levels({ spread, withheld = false }: LevelsProps) {
  if (withheld) return <td className={`${CELL} text-ink-muted`}>too few</td>;
  if (!spread) return <td className={CELL}>–</td>;
  const { median } = spread;
  return (
    <td className={CELL}>
      {Number.isInteger(median) ? (
        <LevelChip level={{ low: median, high: median }} />
      ) : (
        <LevelChip level={{ low: Math.floor(median), high: Math.ceil(median) }} />
      )}
      <span className={QUIET}>{rangeOf(spread, String)}</span>
    </td>
  );
}

function rangeOf({ least, most }: Spread, format: (figure: number) => string): string {
  return formatRange({ low: least, high: most }, format);
}
