import { UNFOLDED_ON_PAPER } from "@/components/results/unfold";
import type { AreaHeading } from "./area-heading";

/** The full names behind the short column headings, for everyone and without hovering. */
export function AreaNames({ areas }: { areas: readonly AreaHeading[] }) {
  const shortened = areas.filter(({ short, name }) => short !== name);
  return (
    <details className={`mt-3 text-small print:break-inside-avoid ${UNFOLDED_ON_PAPER}`}>
      <summary className="min-h-6 py-0.5 print:list-none print:text-ink">
        What the columns stand for
      </summary>
      <dl className="mt-2 grid max-w-prose grid-cols-[auto_1fr] gap-x-4 gap-y-1 print:max-w-none print:grid-cols-[auto_1fr_auto_1fr]">
        {shortened.map(({ id, short, name }) => (
          <div key={id} className="contents">
            <dt className="font-medium">{short}</dt>
            <dd>{name}</dd>
          </div>
        ))}
        <dt className="font-medium">Index</dt>
        <dd>0 to 100, with the range that unknown answers leave open</dd>
        <dt className="font-medium">Coverage</dt>
        <dd>how many of the practices that apply have an answer</dd>
        <dt className="font-medium">Change</dt>
        <dd>
          of the index, and of area levels, since the team’s previous snapshot; “possibly” where
          unknown answers of either leave open whether the index changed
        </dd>
      </dl>
    </details>
  );
}
