import { countOf } from "@/components/dashboard/number-words";
import { formatShare } from "@/components/dashboard/roll-up-row";
import { formatShortDate } from "@/components/dashboard/short-date";
import { formatCount, formatRange } from "@/lib/domain/format-figure";
import type { Distribution } from "@/lib/domain/organisation/views/distribution";
import { whyNoHalf } from "./distribution-finding";

type Props = Pick<Distribution, "rollUp" | "areas" | "alike" | "submitted">;

/** From when the figures are, how much is answered, what is left out and what cannot be said. */
export function DistributionStanding({ rollUp, areas, alike, submitted }: Props) {
  const { coverage, teams, assessed, stale } = rollUp;
  const leftOut = areas.some((area) => area.leftOut > 0);
  const sentences = [
    submitted ? `${datesOf(submitted)}.` : "",
    stale > 0 ? `${countOf(stale, "snapshot")} ${stale === 1 ? "is" : "are"} stale.` : "",
    coverage
      ? `Answered of what applies: ${formatRange(coverage.middle, formatShare)} % in the middle team.`
      : "",
    assessed < teams
      ? `${formatCount(teams - assessed)} of ${formatCount(teams)} teams ${teams - assessed === 1 ? "has" : "have"} no snapshot.`
      : "",
    leftOut ? "Left out: areas in which too many practices do not apply." : "",
    whyNoHalf({ rollUp, alike }),
  ].filter(Boolean);
  return <p className="mt-8 max-w-prose text-small text-ink-muted">{sentences.join(" ")}</p>;
}

function datesOf({ oldest, newest }: NonNullable<Distribution["submitted"]>): string {
  if (oldest === newest) return `Snapshots of ${formatShortDate(newest)}`;
  return `Snapshots from ${formatShortDate(oldest)} to ${formatShortDate(newest)}`;
}
