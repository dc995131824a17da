import { formatCount, formatIndex, formatRange } from "@/lib/domain/format-figure";
import type { RollUp, Spread } from "@/lib/domain/organisation/views/figures";
import type { AreaHeading } from "./area-heading";
import { FIGURE, ROW_HEAD } from "./heat-map-row";
import { countOf } from "./number-words";

const QUIET = "block text-small leading-4 font-normal text-ink-muted";
const CELL = "h-11 print:h-9 px-1 text-center font-semibold";

type Props = { rollUp: RollUp; areas: readonly AreaHeading[]; name: string };

/** What the teams of a group come to: the middle team, and below it the lowest and the highest. */
export function RollUpRow({ rollUp, areas, name }: Props) {
  const { assessed, overall, index, coverage, stale } = rollUp;
  const levelsOf = (id: string) => rollUp.areas.find(({ area }) => area === id)?.levels ?? null;
  return (
    <tr className="bg-raised">
      <td className="no-print" />
      <th scope="row" className={`${ROW_HEAD} bg-raised`}>
        {name}
        <span className={QUIET}>{rollUpNote(assessed)}</span>
      </th>
      {areas.map(({ id }) => (
        <SpreadCell key={id} spread={levelsOf(id)} format={String} className={CELL} />
      ))}
      <SpreadCell spread={overall} format={String} className={CELL} />
      <SpreadCell spread={index} format={formatIndex} className={FIGURE} />
      <SpreadCell spread={coverage} format={formatShare} unit=" %" className={FIGURE} />
      <td />
      <td className={FIGURE}>{stale > 0 && `${formatCount(stale)} stale`}</td>
    </tr>
  );
}

/** What its figures are of; of two teams the middle is both: "middle and range of 12 assessed teams". */
export function rollUpNote(assessed: number): string {
  if (assessed === 1) return "of the one assessed team";
  if (assessed === 2) return "lower and higher of both assessed teams";
  return `middle and range of ${countOf(assessed, "assessed team")}`;
}

type CellProps = {
  spread: Spread | null;
  format: (figure: number) => string;
  unit?: string;
  className: string;
};

function SpreadCell({ spread, format, unit = "", className }: CellProps) {
  if (!spread) return <td className={className}>–</td>;
  return (
    <td className={className}>
      {formatRange(spread.middle, format) + unit}
      <span className={QUIET}>
        {formatRange({ low: spread.least, high: spread.most }, format) + unit}
      </span>
    </td>
  );
}

/** A share in percent, without the sign. */
export function formatShare(share: number): string {
  return String(share);
}

/** " · 4 of 5 teams assessed, middle level 2, range 0–3"; nothing where nothing is assessed. */
export function rollUpWords(rollUp: RollUp | undefined): string {
  if (!rollUp?.overall) return "";
  const { teams, assessed, overall } = rollUp;
  const range = formatRange({ low: overall.least, high: overall.most }, String);
  const middle = formatRange(overall.middle, String);
  const figures = overall.least === overall.most ? `level ${middle}` : `levels ${range}`;
  const level = assessed > 2 ? `middle level ${middle}, range ${range}` : figures;
  return ` · ${formatCount(assessed)} of ${countOf(teams, "team")} assessed, ${level}`;
}

/** What a roll-up is of. */
export function rollUpName(group: string | null): string {
  return group === null ? "All teams" : group === "" ? "Without a group" : group;
}
