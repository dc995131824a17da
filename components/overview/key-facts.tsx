import type { ReactNode } from "react";
import { countOf } from "@/components/dashboard/number-words";
import { formatShare } from "@/components/dashboard/roll-up-row";
import { ShortDate } from "@/components/dashboard/short-date";
import { formatCount, formatIndex, formatRange } from "@/lib/domain/format-figure";
import type { Spread } from "@/lib/domain/organisation/views/figures";
import type { Overview } from "@/lib/domain/organisation/views/overview";

type Props = Pick<Overview, "rollUp"> & Partial<Pick<Overview, "submitted" | "staleAfterDays">>;

/** The few figures of a group: how many are assessed, where the middle one stands, how old it is. */
export function KeyFacts({ rollUp, submitted, staleAfterDays }: Props) {
  const { teams, assessed, stale, overall, index, coverage } = rollUp;
  return (
    <dl
      className={`grid grid-cols-2 gap-x-4 gap-y-4 sm:gap-x-8 ${submitted ? "sm:grid-cols-3 lg:grid-cols-5" : "sm:grid-cols-4"}`}
    >
      <Fact name="Assessed" note={`of ${countOf(teams, "team")}`}>
        {formatCount(assessed)}
      </Fact>
      <SpreadFact name="Overall level" spread={overall} format={String} />
      <SpreadFact name="Index" spread={index} format={formatIndex} />
      <SpreadFact name="Coverage" spread={coverage} format={formatShare} unit=" %" />
      {submitted && (
        <Fact
          name={assessed === 1 ? "Snapshot" : "Middle snapshot"}
          note={
            stale > 0
              ? `${formatCount(stale)} stale: older than ${staleAfterDays} days`
              : assessed === 1
                ? "not stale"
                : "none is stale"
          }
        >
          <ShortDate iso={submitted.median} />
        </Fact>
      )}
    </dl>
  );
}

type SpreadProps = {
  name: string;
  spread: Spread | null;
  format: (figure: number) => string;
  unit?: string;
};

function SpreadFact({ name, spread, format, unit = "" }: SpreadProps) {
  if (!spread) return null;
  const range = formatRange({ low: spread.least, high: spread.most }, format);
  return (
    <Fact
      name={name}
      note={
        spread.teams === 1 ? (
          "of the one assessed team"
        ) : (
          <>
            middle team; <span className="whitespace-nowrap">{`all ${range}${unit}`}</span>
          </>
        )
      }
    >
      {formatRange(spread.middle, format) + unit}
    </Fact>
  );
}

type FactProps = { name: string; note: ReactNode; children: ReactNode };

function Fact({ name, note, children }: FactProps) {
  return (
    <div className="border-l-2 border-line pl-3">
      <dt className="text-small text-ink-muted">{name}</dt>
      <dd className="text-title font-semibold whitespace-nowrap">{children}</dd>
      <dd className="text-small text-ink-muted">{note}</dd>
    </div>
  );
}
