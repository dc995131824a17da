import { CsvLink } from "@/components/history/csv-link";
import { ChooseGroup } from "@/components/overview/choose-group";
import { distributionHref } from "@/components/overview/distribution-address";
import { DistributionStanding } from "@/components/overview/distribution-standing";
import { DrawingLinks } from "@/components/overview/drawing-links";
import { SpreadFigure } from "@/components/overview/spread-figure";
import { LEVELS } from "@/components/overview/spread-kinds";
import { SpreadTable } from "@/components/overview/spread-table";
import { isInGroup } from "@/lib/domain/organisation/team-count";
import { compareFileHref } from "./compare-address";
import { capitalised } from "./number-words";
import { type Beside, otherTeams, restRows, restSentence } from "./rest-rows";

/** One team beside all the others, or those of a group: where it stands in each area among them. */
export function BesideTheRest(beside: Beside) {
  const { row, rest, group } = beside;
  return (
    <>
      <ChooseGroup
        action="/dashboard/compare"
        choices={rest.choices}
        chosen={group}
        kept={{ team: row.team.id }}
      />
      {rest.rollUp.assessed > 0 && <Spread {...beside} />}
    </>
  );
}

function Spread(beside: Beside) {
  const { row, rest, group } = beside;
  const { name } = row.team;
  const rows = restRows(beside);
  return (
    <>
      <p className="max-w-prose text-small text-ink-muted">{restSentence(beside)}</p>
      <SpreadFigure rows={rows} kind={LEVELS} team={name} />
      <div className="mt-6">
        <SpreadTable rows={rows} kind={LEVELS} team={name} linked={{ group }} />
      </div>
      <DistributionStanding {...rest} />
      <TakeAway {...beside} />
    </>
  );
}

/** What is shown, the team and the others in one distribution, and the team in its own past. */
function TakeAway(beside: Beside) {
  const { row, group } = beside;
  const { team } = row;
  const others = otherTeams(beside);
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-5">
        <CsvLink href={compareFileHref([row], "rest.csv", group)} what={capitalised(others)} />
        <DrawingLinks href={compareFileHref([row], "rest.svg", group)} what={others} />
      </div>
      <p className="no-print mt-2 flex flex-wrap gap-x-6">
        {isInGroup(team.group, group) && (
          <a
            href={distributionHref({ group, team: team.id })}
            className="inline-flex min-h-11 items-center"
          >
            Index and percentile among them
          </a>
        )}
        <a href={`/teams/${team.id}/history`} className="inline-flex min-h-11 items-center">
          {team.name} against its own past
        </a>
      </p>
    </>
  );
}
