import { LevelChip } from "@/components/ui/level-chip";
import type { LevelText } from "@/lib/domain/questionnaire";

/** The five levels and what each means. */
export function LevelScale({ levels }: { levels: readonly LevelText[] }) {
  return (
    <section aria-labelledby="levels" className="mt-12">
      <h2 id="levels">Five levels, each built on the one below</h2>
      <p className="mt-1 max-w-prose text-ink-muted">
        An area has a level when every essential practice up to it is in place, and at least half of
        the supporting ones. One weak area is never hidden by an average.
      </p>
      <ol className="mt-4 border-t border-line">
        {levels.map(({ rank, name, meaning }) => (
          <li
            key={rank}
            className="grid grid-cols-[2rem_1fr] items-baseline gap-x-4 border-b border-line py-2.5 sm:grid-cols-[2rem_8rem_1fr]"
          >
            <LevelChip level={{ low: rank, high: rank }} />
            <strong className="font-semibold">{name}</strong>
            <span className="text-ink-muted max-sm:col-start-2">{meaning}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
