import { LevelChip } from "@/components/ui/level-chip";
import { formatIndex, formatRange } from "@/lib/domain/format-figure";
import type { AreaHeading } from "./area-heading";
import { changeWord, levelChangeWords } from "./format-change";
import { LevelCell } from "./level-cell";
import { ShortDate } from "./short-date";
import { type TeamRow, type TeamSnapshot, teamHref } from "./team-row";

const FIGURE = "pl-2 text-right text-small whitespace-nowrap";
const QUIET = "block text-small leading-4 font-normal text-ink-muted";

/** One team of the heat map, with the box that chooses it for a comparison. */
export function HeatMapRow({ row, areas }: { row: TeamRow; areas: readonly AreaHeading[] }) {
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
      <th
        scope="row"
        className="sticky left-0 z-10 min-w-36 max-w-52 wrap-anywhere bg-ground py-1 pr-3 text-left font-medium leading-5 sm:min-w-46"
      >
        <a href={teamHref(row)} className="inline-block py-0.5">
          {team.name}
        </a>
        {team.group && <span className={QUIET}>{team.group}</span>}
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
  const changes = levelChangeWords(previous);
  return (
    <>
      <td className="px-2 text-center">
        <LevelChip level={snapshot.overall} />
      </td>
      <td className={`${FIGURE} font-medium`}>
        {formatRange(snapshot.index, formatIndex)}
        <span className={QUIET}>
          {coverage.answered} of {coverage.applicable}
          <span className="sr-only"> practices answered</span>
        </span>
      </td>
      <td className={FIGURE}>
        <span className="inline-block max-w-22 whitespace-normal leading-4">
          {changeWord(previous)}
        </span>
        {changes && (
          <span className={QUIET}>
            <span className="sr-only">levels: </span>
            {changes}
          </span>
        )}
      </td>
      <td className={FIGURE}>
        <ShortDate iso={snapshot.submittedAt} />
        {snapshot.mode === "quick" && <span className={QUIET}>quick assessment</span>}
      </td>
    </>
  );
}

function NoFigures() {
  return (
    <td colSpan={4} className="px-3 text-small text-ink-muted">
      not assessed yet
    </td>
  );
}
