import { countTeams } from "@/lib/domain/organisation/counted-figure";
import { standingAmong } from "@/lib/domain/organisation/tie-bands";
import type { Distribution } from "@/lib/domain/organisation/views/distribution";
import type { Range } from "@/lib/domain/results";
import { roundedIndex } from "./spread-rows";

/** How the other teams that were asked the same stand to the one that is pointed out. */
export type OwnStanding = {
  /** Its index, to one decimal. */
  readonly own: Range;
  /** Teams that were asked the same, without itself. */
  readonly others: number;
  /** Of these, those above it whatever the unknown answers are. */
  readonly above: number;
  /** Null where it cannot be said: with several profiles only low bounds are counted apart. */
  readonly tied: number | null;
  readonly below: number | null;
};

/** An order is told only among teams that were asked the same; null without a team or its snapshot. */
export function ownStanding({
  team,
  index,
  alike,
  peers,
}: Pick<Distribution, "team" | "index" | "alike" | "peers">): OwnStanding | null {
  if (!team?.snapshot) return null;
  const { low, high } = team.snapshot.index;
  const own = { low: roundedIndex(low), high: roundedIndex(high) };
  if (alike.whole) return { own, others: countTeams(index.low) - 1, ...standingAmong(own, index) };
  const above = countTeams(peers.filter(({ value }) => value > own.high));
  return { own, others: Math.max(0, countTeams(peers) - 1), above, tied: null, below: null };
}
