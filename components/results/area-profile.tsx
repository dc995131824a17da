import { levelName } from "@/lib/domain/format-figure";
import { LEVEL_RANKS, type Level, type LevelRank } from "@/lib/domain/levels";
import type { Report } from "@/lib/domain/report";
import { AreaRow } from "./area-row";
import { ScaleWords } from "./level-scale";
import { outOfScopeReason } from "./out-of-scope";

const LEVELS: readonly Level[] = [0, ...LEVEL_RANKS];
const HEAD = "pb-1 text-left text-label font-normal text-ink-muted";

/** One line per area on one common scale; the target is a tick on every line. */
export function AreaProfile({ report, target }: { report: Report; target: LevelRank | null }) {
  const { questionnaire, results } = report;
  return (
    <section aria-labelledby="areas">
      <h2 id="areas">Where the team stands</h2>
      <table className="mt-2 w-full border-collapse max-sm:block">
        <thead className="max-sm:block">
          <tr className="border-b border-line max-sm:flex max-sm:px-2">
            <th scope="col" className={`${HEAD} max-sm:sr-only`}>
              Area
            </th>
            <th scope="col" className={`${HEAD} w-full max-sm:flex-1 sm:pl-4 sm:pr-10`}>
              <span className="sr-only">On the scale</span>
              <ScaleWords names={questionnaire.levels.map((level) => level.name)} />
            </th>
            <th scope="col" className={`${HEAD} max-sm:sr-only`}>
              Level
            </th>
            <th scope="col" className={`${HEAD} pl-4 text-right max-sm:sr-only`}>
              Index
            </th>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {results.areas.map((result) => (
            <AreaRow key={result.id} {...{ questionnaire, result, target }} />
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-small text-ink-muted">
        {legendOf(report, target)}
        <span className="lg:hidden">{` Scale: ${scaleOf(report)}.`}</span>
      </p>
      {results.areas
        .filter(({ inScope }) => !inScope)
        .map(({ id }) => (
          <p key={id} className="mt-1 text-small text-ink-muted">
            {outOfScopeReason(questionnaire, results, id)}
          </p>
        ))}
    </section>
  );
}

function scaleOf({ questionnaire }: Report): string {
  const names = LEVELS.map((level) => `${level} ${levelName(questionnaire, level)}`);
  return names.join(", ");
}

function legendOf({ questionnaire, results }: Report, target: LevelRank | null): string {
  const unknown = results.coverage.applicable - results.coverage.answered;
  const parts = ["Dot: level shown by the answers."];
  if (unknown > 0) {
    parts.push(
      unknown === 1
        ? "Bar: what the unknown answer leaves open."
        : `Bar: what the ${unknown} unknown answers leave open.`,
    );
  }
  if (target !== null) parts.push(`Tick: next target, ${levelName(questionnaire, target)}.`);
  return parts.join(" ");
}
