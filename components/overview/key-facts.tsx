import type { ReactNode } from "react";
import { countOf } from "@/components/dashboard/number-words";
import { formatShare } from "@/components/dashboard/roll-up-row";
import { ShortDate } from "@/components/dashboard/short-date";
import { formatCount, formatIndex, formatRange } from "@/lib/domain/format-figure";
import type { Spread } from "@/lib/domain/organisation/views/figures";
import type { Overview } from "@/lib/domain/organisation/views/overview";

type Props = Pick<Overview, "rollUp"> & Partial<Pick<Overview, "submitted" | "staleAfterDays">>;

/** Of one team and of two, where none is the middle one. */
const SNAPSHOTS: Readonly<Record<number, string>> = { 1: "Snapshot", 2: "Older snapshot" };

/** The few figures of a group: how many are assessed, where the middle one stands, how old it is. */
export function KeyFacts({ rollUp, submitted, staleAfterDays }: Props) {
  const { teams, assessed, overall, index, coverage } = rollUp;
  return (
    <>
      <dl
        className={`grid grid-cols-2 gap-x-4 gap-y-4 sm:gap-x-8 ${submitted ? "sm:grid-cols-3 lg:grid-cols-5" : "sm:grid-cols-4"}`}
      >
        <Fact name="Assessed" note={`of ${countOf(teams, "team")}`}>
          {formatCount(assessed)}
        </Fact>
        <SpreadFact name="Overall level" ends="all show" spread={overall} format={String} />
        <SpreadFact name="Index" ends="all show" spread={index} format={formatIndex} />
        <SpreadFact name="Coverage" ends="all" spread={coverage} format={formatShare} unit=" %" />
        {submitted && (
          <Fact
            name={SNAPSHOTS[assessed] ?? "Middle snapshot"}
            note={staleWords(rollUp, staleAfterDays)}
          >
            <ShortDate iso={assessed === 2 ? submitted.oldest : submitted.median} />
          </Fact>
        )}
      </dl>
      {coverage && coverage.least < 100 && (
        <p className="mt-3 text-small text-ink-muted">
          By what answers show for certain: unknown answers can lift levels and index.
        </p>
      )}
    </>
  );
}

function staleWords({ stale, assessed }: Props["rollUp"], days: Props["staleAfterDays"]): string {
  if (stale > 0) return `${formatCount(stale)} stale: older than ${days} days`;
  return assessed === 1 ? "not stale" : "none is stale";
}

type SpreadProps = {
  name: string;
  /** Before the range of all teams. */
  ends: "all" | "all show";
  spread: Spread | null;
  format: (figure: number) => string;
  unit?: string;
};

function SpreadFact({ name, ends, spread, format, unit = "" }: SpreadProps) {
  if (!spread) return null;
  const { teams, least, most, middle } = spread;
  const all = `${ends} ${formatRange({ low: least, high: most }, format)}${unit}`;
  const isOneFigure = middle.low === middle.high;
  return (
    <Fact
      name={name}
      note={
        teams > 2 ? (
          <>
            middle {isOneFigure ? "team" : "two"}; <span className="whitespace-nowrap">{all}</span>
          </>
        ) : (
          fewWords(teams, isOneFigure)
        )
      }
    >
      {formatRange(middle, format) + unit}
    </Fact>
  );
}

/** Of one team or two there is no middle team. */
function fewWords(teams: number, isOneFigure: boolean): string {
  if (teams === 1) return "of the one assessed team";
  return isOneFigure ? "of both assessed teams" : "lower and higher of two";
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
