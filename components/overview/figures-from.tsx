import { countOf } from "@/components/dashboard/number-words";
import { formatShare } from "@/components/dashboard/roll-up-row";
import { formatShortDate } from "@/components/dashboard/short-date";
import { formatCount, formatRange } from "@/lib/domain/format-figure";
import type { Overview } from "@/lib/domain/organisation/views/overview";

type Props = Pick<Overview, "rollUp"> & { submitted?: Overview["submitted"] };

/** Of how many teams figures are, how much these answered, and how old it is. */
export function FiguresFrom(props: Props) {
  return <p className="mt-2 text-small text-ink-muted">{figureFacts(props).join(" · ")}</p>;
}

/** The same, each fact by itself. */
export function figureFacts({ rollUp, submitted = null }: Props): readonly string[] {
  const { teams, assessed, stale, coverage } = rollUp;
  const facts = [
    `${formatCount(assessed)} of ${countOf(teams, "team")} assessed`,
    coverage &&
      `coverage ${assessed > 2 ? "of the middle team " : ""}${formatRange(coverage.middle, formatShare)} %`,
    submitted && `latest ${assessed === 1 ? "snapshot" : "snapshots"} ${spanOf(submitted)}`,
    stale > 0 && `${formatCount(stale)} stale`,
  ];
  return facts.filter((fact) => typeof fact === "string");
}

/** "of 14 Oct 2026", or "from 2 Jan 2026 to 14 Oct 2026". */
export function spanOf({
  oldest,
  newest,
}: Pick<NonNullable<Overview["submitted"]>, "oldest" | "newest">): string {
  const [first, last] = [formatShortDate(oldest), formatShortDate(newest)];
  return first === last ? `of ${first}` : `from ${first} to ${last}`;
}
