import { countOf } from "@/components/dashboard/number-words";
import { formatShare } from "@/components/dashboard/roll-up-row";
import { formatCount, formatRange } from "@/lib/domain/format-figure";
import type { Distribution } from "@/lib/domain/organisation/views/distribution";
import { whyNoHalf } from "./distribution-finding";
import { spanOf } from "./figures-from";

type Props = Pick<Distribution, "rollUp" | "areas" | "alike" | "submitted">;

/** From when the figures are, how much is answered, what is left out and what cannot be said. */
export function DistributionStanding({ rollUp, areas, alike, submitted }: Props) {
  const { coverage, teams, assessed, stale } = rollUp;
  const leftOut = areas.some((area) => area.leftOut > 0);
  const sentences = [
    submitted ? `${assessed === 1 ? "Snapshot" : "Snapshots"} ${spanOf(submitted)}.` : "",
    stale > 0 ? `${countOf(stale, "snapshot")} ${stale === 1 ? "is" : "are"} stale.` : "",
    coverage
      ? `Answered of what applies: ${formatRange(coverage.middle, formatShare)} %${assessed > 2 ? " in the middle team" : ""}.`
      : "",
    assessed < teams
      ? `${formatCount(teams - assessed)} of ${formatCount(teams)} teams ${teams - assessed === 1 ? "has" : "have"} no snapshot.`
      : "",
    leftOut ? "Left out: areas in which too many practices do not apply." : "",
    whyNoHalf({ rollUp, alike }),
  ].filter(Boolean);
  return <p className="mt-8 max-w-prose text-small text-ink-muted">{sentences.join(" ")}</p>;
}
