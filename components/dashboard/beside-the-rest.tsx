import { distributionHref } from "@/components/overview/distribution-address";
import { spreadLegend, whyNoHalf } from "@/components/overview/distribution-finding";
import { SpreadFigure } from "@/components/overview/spread-figure";
import { LEVELS } from "@/components/overview/spread-kinds";
import { spreadRows } from "@/components/overview/spread-rows";
import { SpreadTable } from "@/components/overview/spread-table";
import { formatCount } from "@/lib/domain/format-figure";
import type { TeamsComparison } from "@/lib/domain/organisation/views/comparison";
import type { AreaHeading } from "./area-heading";
import { groupWords } from "./group-words";
import type { AssessedRow } from "./team-row";

type Props = {
  row: AssessedRow;
  rest: NonNullable<TeamsComparison["rest"]>;
  areas: readonly AreaHeading[];
  group: string | null;
};

/** One team beside all the others: where it stands in each area among them. */
export function BesideTheRest({ row, rest, areas, group }: Props) {
  const { team } = row;
  // It is not one of the rest, so it has no percentile among them.
  const rows = spreadRows({ ...rest, team: row }, areas).map((each) => ({
    ...each,
    percentile: null,
  }));
  return (
    <>
      <p className="max-w-prose text-small text-ink-muted">
        {`Levels 0 to 5 of the other ${formatCount(rest.rollUp.assessed)} assessed teams${group === null ? "" : ` of ${groupWords(group)}`}. ${spreadLegend(rows, team.name)} ${whyNoHalf(rest)}`}
      </p>
      <SpreadFigure rows={rows} kind={LEVELS} team={team.name} />
      <div className="mt-6">
        <SpreadTable rows={rows} kind={LEVELS} team={team.name} linked={{ group }} />
      </div>
      <p className="no-print mt-4 flex flex-wrap gap-x-6">
        <a
          href={distributionHref({ group, team: team.id })}
          className="inline-flex min-h-11 items-center"
        >
          Percentile and files
        </a>
        <a href={`/teams/${team.id}/history`} className="inline-flex min-h-11 items-center">
          {team.name} against its own past
        </a>
      </p>
    </>
  );
}

/** The heading of one team beside the rest: in how many areas it stands below the middle. */
export function restFinding({ row, rest, areas }: Omit<Props, "group">): string {
  const rows = spreadRows({ ...rest, team: row }, areas)
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
