import { formatIndex, formatRange } from "@/lib/domain/format-figure";
import type { Coverage } from "@/lib/domain/results";
import type { AreaHeading } from "./area-heading";
import { changeLines } from "./format-change";
import { LevelCell } from "./level-cell";
import { formatShortDate } from "./short-date";
import { type TeamRow, type TeamSnapshot, teamHref } from "./team-row";

export const FIGURE = "pl-1.5 text-right text-small whitespace-nowrap";
const WRAPPED = "pl-1.5 text-right text-small leading-4 whitespace-pre-line";
export const ROW_HEAD =
  "sticky left-0 z-10 min-w-32 max-w-52 wrap-anywhere py-1 pr-3 text-left font-medium leading-5 max-sm:text-small print:min-w-60 print:max-w-none";
const QUIET = "block text-small leading-4 font-normal text-ink-muted";
const NO_BREAK = "\u00a0";
/** Below this share of answers coverage is pointed out, in percent. */
const THIN = 80;

type Props = {
  row: TeamRow;
  areas: readonly AreaHeading[];
  /** Whether the row says its group; not where a heading above says it. */
  withGroup: boolean;
};

/** One team of the heat map, with the box that chooses it for a comparison. */
export function HeatMapRow({ row, areas, withGroup }: Props) {
  const { team, snapshot } = row;
  return (
    <tr>
      <td className="no-print">
        <label className="grid h-11 w-9 place-items-center">
          <input
            type="checkbox"
            name="team"
            value={team.id}
            aria-label={`Compare ${team.name}`}
            autoComplete="off"
          />
        </label>
      </td>
      <th scope="row" className={`${ROW_HEAD} bg-ground`}>
        <a href={teamHref(row)} className="inline-block py-0.5">
          {team.name}
        </a>
        {withGroup && team.group && <span className={QUIET}>{team.group}</span>}
      </th>
      {areas.map(({ id }) => (
        <LevelCell
          key={id}
          level={
            snapshot ? (snapshot.areas.find((area) => area.id === id)?.level ?? null) : undefined
          }
        />
      ))}
      {snapshot ? <Figures snapshot={snapshot} /> : <NoFigures />}
    </tr>
  );
}

function Figures({ snapshot }: { snapshot: TeamSnapshot }) {
  const { coverage, previous } = snapshot;
  return (
    <>
      <LevelCell level={snapshot.overall} />
      <td className={`${FIGURE} font-medium`}>{formatRange(snapshot.index, formatIndex)}</td>
      <td className={isThin(coverage) ? `${FIGURE} font-semibold text-hold` : FIGURE}>
        {coverageWords(coverage)}
      </td>
      <td className={WRAPPED}>{changeLines(previous).replaceAll(" ", NO_BREAK)}</td>
      <td className={`${WRAPPED} max-w-28`}>{dateWords(snapshot)}</td>
    </>
  );
}

/** "75 of 78". */
export function coverageWords({ answered, applicable }: Coverage): string {
  return `${answered} of ${applicable}`;
}

/** "14 Oct 2026, stale, quick". */
export function dateWords({ submittedAt, stale, mode }: TeamSnapshot): string {
  const notes = [stale ? "stale" : "", mode === "quick" ? "quick" : ""].filter(Boolean);
  return [formatShortDate(submittedAt).replaceAll(" ", NO_BREAK), ...notes].join(", ");
}

function isThin({ answered, applicable }: Coverage): boolean {
  return answered * 100 < applicable * THIN;
}

function NoFigures() {
  return (
    <td colSpan={5} className="px-3 text-small text-ink-muted">
      not assessed yet
    </td>
  );
}
