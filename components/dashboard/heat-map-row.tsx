import { DateText } from "@/components/ui/date-text";
import { formatIndex, formatRange } from "@/lib/domain/format-figure";
import type { AreaHeading } from "./area-heading";
import { changeWord, levelChangeWords } from "./format-change";
import { LevelCell } from "./level-cell";
import { type TeamRow, type TeamSnapshot, teamHref } from "./team-row";

const FIGURE = "px-2 text-right whitespace-nowrap";
const QUIET = "block text-small leading-4 text-ink-muted";

/** One team of the heat map, with the box that chooses it for a comparison. */
export function HeatMapRow({ row, areas }: { row: TeamRow; areas: readonly AreaHeading[] }) {
  const { team, snapshot } = row;
  return (
    <tr>
      <td className="no-print">
        <label className="grid size-11 place-items-center">
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
        className="sticky left-0 z-10 min-w-28 max-w-52 bg-ground py-1 pr-3 text-left font-medium leading-5"
      >
        <a href={teamHref(row)} className="inline-block py-0.5">
          {team.name}
        </a>
        {team.group && <span className={`${QUIET} font-normal`}>{team.group}</span>}
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
      <LevelCell level={snapshot.overall} className="border-l-2" />
      <td className={FIGURE}>
        {formatRange(snapshot.index, formatIndex)}
        <span className={QUIET}>
          {coverage.answered} of {coverage.applicable}
          <span className="sr-only"> practices answered</span>
        </span>
      </td>
      <td className={FIGURE}>
        {changeWord(previous)}
        {changes && (
          <span className={QUIET}>
            <span className="sr-only">levels: </span>
            {changes}
          </span>
        )}
      </td>
      <td className={FIGURE}>
        <DateText iso={snapshot.submittedAt} />
        {snapshot.mode === "quick" && <span className={QUIET}>quick assessment</span>}
      </td>
    </>
  );
}

function NoFigures() {
  return (
    <>
      <LevelCell level={undefined} />
      <td colSpan={3} className={`${FIGURE} text-ink-muted`}>
        not assessed yet
      </td>
    </>
  );
}
