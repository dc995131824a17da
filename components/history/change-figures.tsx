import type { ReactNode } from "react";
import { formatChange } from "@/components/dashboard/format-change";
import { formatIndex, formatRange } from "@/lib/domain/format-figure";
import type { Range } from "@/lib/domain/results";
import { KIND_WORDS } from "./change-words";
import type { ComparedPair } from "./history-types";
import { Arrow, LevelStep } from "./step";

const NOTHING: Range = { low: 0, high: 0 };

/** Overall level, index and coverage before and after. */
export function ChangeFigures({ pair: { older, newer, comparison } }: { pair: ComparedPair }) {
  const { overall, index, digits, differences } = comparison;
  const alike = differences.length === 0;
  const [before, after] = [index.before ?? NOTHING, index.after ?? NOTHING];
  return (
    <dl className="mb-8 flex flex-wrap gap-x-12 gap-y-3 border-y border-line py-3">
      <Figure name="Overall level, the lowest area">
        <LevelStep before={overall.before} after={overall.after} />
        <strong className="ml-3">{overall.kind && KIND_WORDS[overall.kind]}</strong>
        {!alike && <Aside>As submitted: {levelsOf(overall.frozen)}</Aside>}
      </Figure>
      <Figure name="Index, 0 to 100">
        {formatRange(before, formatIndex)} <Arrow /> {formatRange(after, formatIndex)}
        <strong className="ml-3">
          {index.kind && KIND_WORDS[index.kind]}
          {index.kind !== "unchanged" && ` (${formatChange(after.low - before.low, digits)})`}
        </strong>
        {!alike && index.frozen && (
          <Aside>As submitted: {formatRange(index.frozen, formatIndex)}</Aside>
        )}
      </Figure>
      <Figure name="Answered">
        {coverageOf(older)} <Arrow /> {coverageOf(newer)}
      </Figure>
    </dl>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-small text-ink-muted">{name}</dt>
      <dd className="mt-0.5 min-h-7 leading-7">{children}</dd>
    </div>
  );
}

function Aside({ children }: { children: ReactNode }) {
  return <span className="block text-small text-ink-muted">{children}</span>;
}

function levelsOf(level: Range | null): string {
  return level ? formatRange(level, String) : "out of scope";
}

function coverageOf({ head: { coverage } }: ComparedPair["older"]): string {
  return `${coverage.answered} of ${coverage.applicable}`;
}
