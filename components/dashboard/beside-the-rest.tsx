import { CsvLink } from "@/components/history/csv-link";
import { ChooseGroup } from "@/components/overview/choose-group";
import { distributionFileHref, distributionHref } from "@/components/overview/distribution-address";
import { spreadLegend } from "@/components/overview/distribution-finding";
import { DistributionStanding } from "@/components/overview/distribution-standing";
import { DrawingLinks } from "@/components/overview/drawing-links";
import { SpreadFigure } from "@/components/overview/spread-figure";
import { LEVELS } from "@/components/overview/spread-kinds";
import { spreadRows } from "@/components/overview/spread-rows";
import { SpreadTable } from "@/components/overview/spread-table";
import { formatCount } from "@/lib/domain/format-figure";
import { isInGroup } from "@/lib/domain/organisation/team-count";
import type { Rest } from "@/lib/domain/organisation/views/comparison";
import type { AreaHeading } from "./area-heading";
import { ofGroup } from "./group-words";
import { formatShortDate } from "./short-date";
import type { AssessedRow } from "./team-row";

type Props = {
  row: AssessedRow;
  rest: Rest;
  areas: readonly AreaHeading[];
  group: string | null;
};

/** One team beside all the others, or those of a group: where it stands in each area among them. */
export function BesideTheRest({ row, rest, areas, group }: Props) {
  return (
    <>
      <ChooseGroup
        action="/dashboard/compare"
        choices={rest.choices}
        chosen={group}
        kept={{ team: row.team.id }}
      />
      {rest.rollUp.assessed > 0 && <Spread {...{ row, rest, areas, group }} />}
    </>
  );
}

function Spread({ row, rest, areas, group }: Props) {
  const { team, snapshot } = row;
  const { answered, applicable } = snapshot.coverage;
  const rows = restRows({ row, rest, areas });
  const { assessed } = rest.rollUp;
  const others =
    assessed === 1
      ? "the other assessed team"
      : `the other ${formatCount(assessed)} assessed teams`;
  return (
    <>
      <p className="max-w-prose text-small text-ink-muted">
        {`Levels 0 to 5 of ${others}${ofGroup(group)}. ${spreadLegend(rows, team.name)} The snapshot of ${team.name} is of ${formatShortDate(snapshot.submittedAt)}, with ${answered} of ${applicable} answered.`}
      </p>
      <SpreadFigure rows={rows} kind={LEVELS} team={team.name} />
      <div className="mt-6">
        <SpreadTable rows={rows} kind={LEVELS} team={team.name} linked={{ group }} />
      </div>
      <DistributionStanding {...rest} />
      <TakeAway {...{ row, group }} />
    </>
  );
}

/** The team and the others in one distribution, and the team in its own past. */
function TakeAway({ row: { team }, group }: Pick<Props, "row" | "group">) {
  const view = { group, team: isInGroup(team.group, group) ? team.id : null };
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-5">
        <CsvLink
          href={distributionFileHref(view, "levels.csv")}
          what={`All teams${ofGroup(group)}`}
        />
        <DrawingLinks
          href={distributionFileHref(view, "levels.svg")}
          what={`all teams${ofGroup(group)}`}
        />
      </div>
      <p className="no-print mt-2 flex flex-wrap gap-x-6">
        {view.team !== null && (
          <a href={distributionHref(view)} className="inline-flex min-h-11 items-center">
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

/** The heading of one team beside the rest: in how many areas it stands below the middle. */
export function restFinding({ row, rest, areas }: Omit<Props, "group">): string {
  const rows = restRows({ row, rest, areas })
    .slice(1)
    .filter(({ own, median }) => own !== null && median !== null);
  const below = rows.filter(({ own, median }) => (own?.high ?? 0) < (median ?? 0)).length;
  const above = rows.filter(({ own, median }) => (own?.low ?? 0) > (median ?? 0)).length;
  const { name } = row.team;
  if (below + above === 0) return `${name} is in the middle of the teams in every area`;
  const parts = [
    above > 0 ? `above the middle team in ${above}` : "",
    below > 0 ? `below it in ${below}` : "",
  ].filter(Boolean);
  const words = above > 0 ? parts.join(", ") : `below the middle team in ${below}`;
  return `${name} is ${words} of ${rows.length} areas`;
}

/** It is not one of the rest, so it has no percentile among them. */
function restRows({ row, rest, areas }: Omit<Props, "group">) {
  const rows = spreadRows({ ...rest, team: row }, areas);
  return rows.map((each) => ({ ...each, percentile: null }));
}
