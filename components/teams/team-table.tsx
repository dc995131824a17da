import { DateText } from "@/components/ui/date-text";
import { LevelChip } from "@/components/ui/level-chip";
import type { DraftHead, SnapshotHead, Team } from "./team-types";

type Entry = { team: Team; latest: SnapshotHead | null; draft: DraftHead | null };

type Props = {
  teams: readonly Entry[];
  /** Whether to say where they stand. */
  standing: boolean;
};

/** All teams by name with the latest level and what is in progress. */
export function TeamTable({ teams, standing }: Props) {
  return (
    <table className="w-full border-collapse text-left">
      <thead className="text-small text-ink-muted max-sm:sr-only">
        <tr className="border-b border-line [&>th]:py-2 [&>th]:pr-3 lg:[&>th]:pr-6 [&>th]:font-normal [&>th]:whitespace-nowrap">
          <th scope="col">Team</th>
          <th scope="col">Group</th>
          {standing && (
            <>
              <th scope="col">Overall level</th>
              <th scope="col">Latest snapshot</th>
            </>
          )}
          <th scope="col">In progress</th>
        </tr>
      </thead>
      <tbody>
        {teams.map((entry) => (
          <TeamRow key={entry.team.id} {...entry} standing={standing} />
        ))}
      </tbody>
    </table>
  );
}

function TeamRow({ team, latest, draft, standing }: Entry & Pick<Props, "standing">) {
  return (
    <tr
      className={`border-b border-line max-sm:grid max-sm:gap-x-4 max-sm:py-2 sm:[&>*]:py-3 sm:[&>*]:pr-3 lg:[&>*]:pr-6 ${standing ? "max-sm:grid-cols-[minmax(0,1fr)_auto]" : ""}`}
    >
      <th scope="row" className="wrap-anywhere font-semibold sm:min-w-48">
        <a href={`/teams/${team.id}`} className="mr-2 inline-block py-1">
          {team.name}
        </a>
        {team.example && <span className="text-small font-normal text-ink-muted">example</span>}
      </th>
      <td className="text-ink-muted max-sm:order-3 max-sm:empty:hidden sm:min-w-28">
        {team.group}
      </td>
      {standing && <StandingCells team={team} latest={latest} />}
      <td className="max-sm:order-5 max-sm:col-start-1 max-sm:-col-end-1 max-sm:text-small max-sm:empty:hidden sm:whitespace-nowrap">
        {draft && (
          <a href={`/teams/${team.id}/assessment`} className="inline-block py-1">
            {draft.completion.answered} of {draft.completion.inScope} answered
          </a>
        )}
      </td>
    </tr>
  );
}

function StandingCells({ team, latest }: Pick<Entry, "team" | "latest">) {
  return (
    <>
      <td className="max-sm:text-right">
        {latest ? <LevelChip level={latest.overall} /> : <LevelChip level={undefined} />}
      </td>
      <td className="whitespace-nowrap max-sm:order-4 max-sm:col-start-2 max-sm:text-right max-sm:text-small">
        {latest ? (
          <a href={`/teams/${team.id}/results/${latest.id}`} className="inline-block py-1">
            <DateText iso={latest.submittedAt} />
          </a>
        ) : (
          <span className="text-ink-muted">not assessed</span>
        )}
      </td>
    </>
  );
}
