import { countOf } from "@/components/dashboard/number-words";
import { formatMedian } from "@/components/dashboard/roll-up-row";
import { formatIndex } from "@/lib/domain/format-figure";
import { percentileRank } from "@/lib/domain/organisation/percentile";
import type { Distribution } from "@/lib/domain/organisation/views/distribution";
import type { SpreadRow } from "./spread-rows";

/** The heading of the distribution: where the middle team stands and how far teams are apart. */
export function distributionFinding(rows: readonly SpreadRow[]): string {
  const [overall, ...areas] = rows;
  if (!overall || overall.median === null) return "No team has submitted an assessment yet";
  const widest = areas.toSorted((left, right) => width(right) - width(left))[0];
  const middle = `The middle team is at overall level ${formatMedian(overall.median, String)}`;
  if (!widest || width(widest) === 0) return `${middle}; in each area all teams are at one level`;
  return `${middle}; teams are furthest apart in ${widest.label}`;
}

/** Levels between the quartiles, where there are enough teams; else between the ends. */
function width({ quartiles, least, most }: SpreadRow): number {
  return (quartiles ? quartiles.upper - quartiles.lower : 0) * 10 + (most - least);
}

/** What the distribution says of the team that is pointed out; null without one. */
export function ownSentence({ team, index }: Pick<Distribution, "team" | "index">): string | null {
  if (!team) return null;
  const { name } = team.team;
  if (!team.snapshot) return `${name} has no snapshot yet, so it is not in the drawing.`;
  const { low } = team.snapshot.index;
  const rounded = Number(formatIndex(low));
  const rank = percentileRank(index.low, rounded);
  const at = `${name} has an index of ${formatIndex(low)}`;
  if (rank === null)
    return `${at}. With fewer than ten teams a percentile would say more than is known.`;
  return `${at}: percentile ${Math.round(rank)} of ${countOf(
    index.low.reduce((sum, { teams }) => sum + teams, 0),
    "team",
  )}.`;
}
