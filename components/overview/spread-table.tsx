import { areaHref, DEFAULT_VIEW, dashboardHref } from "@/components/dashboard/dashboard-view";
import { ScrollBox } from "@/components/ui/scroll-box";
import { formatCount, formatRange } from "@/lib/domain/format-figure";
import type { SpreadKind } from "./spread-kinds";
import type { SpreadRow } from "./spread-rows";

const HEAD = "py-1 pl-3 print:pl-1.5 text-right align-bottom text-small font-normal text-ink-muted";
const CELL = "border-t border-line py-2 pl-3 print:pl-1.5 text-right text-small whitespace-nowrap";

type Props = {
  rows: readonly SpreadRow[];
  kind: SpreadKind;
  /** Name of the one that is pointed out. */
  team: string | null;
  /** Whose teams a row leads to; null where they are not named. */
  linked: Linked;
};

type Linked = { readonly group: string | null } | null;

/** The figures behind a drawing of levels or of the index. */
export function SpreadTable({ rows, kind, team, linked }: Props) {
  const ranked = rows.some(({ percentile }) => percentile !== null);
  return (
    <ScrollBox label={kind.caption} hasLinks={linked !== null}>
      <table className="w-full border-separate border-spacing-0">
        <caption className="sr-only">{kind.caption}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="py-1 text-left align-bottom text-small font-normal text-ink-muted"
            >
              {kind.first}
            </th>
            {[...kind.heads, "Teams", "Middle", kind.half, "Range"].map((name) => (
              <Head key={name}>{name}</Head>
            ))}
            {team !== null && <Head className="min-w-24 wrap-anywhere">{team}</Head>}
            {ranked && <Head>Percentile</Head>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.id} {...{ row, kind, linked, ranked }} withTeam={team !== null} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Head({ className = "", children }: { className?: string; children: string }) {
  return (
    <th scope="col" className={`${HEAD} ${className}`}>
      {children}
    </th>
  );
}

type LineProps = {
  row: SpreadRow;
  kind: SpreadKind;
  linked: Linked;
  withTeam: boolean;
  ranked: boolean;
};

function Line({ row, kind, linked, withTeam, ranked }: LineProps) {
  const { counts, teams, leftOut, middle, half, least, most, own } = row;
  const { format, scale } = kind;
  const range = (low: number, high: number) => formatRange({ low, high }, format);
  return (
    <tr>
      <th
        scope="row"
        className="border-t border-line py-2 pr-2 text-left font-medium lg:whitespace-nowrap print:text-small"
      >
        {linked ? (
          <a href={teamsHref(row.id, linked.group)} className="inline-block py-0.5">
            {row.label}
          </a>
        ) : (
          row.label
        )}
      </th>
      {counts.map((count, place) => (
        <td key={scale.at[place]} className={CELL} data-count={`${row.id} ${scale.at[place]}`}>
          {formatCount(count)}
        </td>
      ))}
      <td className={CELL}>
        {formatCount(teams)}
        {leftOut > 0 && (
          <span className="block text-ink-muted">{formatCount(leftOut)} left out</span>
        )}
      </td>
      <td className={CELL}>{middle ? formatRange(middle, format) : "–"}</td>
      <td className={CELL}>{half ? range(half.low, half.high) : "–"}</td>
      <td className={CELL}>{teams === 0 ? "–" : range(least, most)}</td>
      {withTeam && (
        <td className={`${CELL} font-semibold`}>{own ? range(own.low, own.high) : "–"}</td>
      )}
      {ranked && <Percentile {...row} />}
    </tr>
  );
}

function Percentile({ percentile, among, teams }: SpreadRow) {
  if (percentile === null) return <td className={CELL}>–</td>;
  return (
    <td className={CELL}>
      {Math.round(percentile)}
      {among < teams && <span className="block text-ink-muted">among {formatCount(among)}</span>}
    </td>
  );
}

/** The teams behind a row, lowest first. */
function teamsHref(row: string, group: string | null): string {
  if (row === "index") return dashboardHref({ ...DEFAULT_VIEW, group, sort: "index" });
  return areaHref(row === "overall" ? null : row, group);
}
