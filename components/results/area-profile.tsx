import { levelName } from "@/lib/domain/format-figure";
import type { LevelRank } from "@/lib/domain/levels";
import type { Report } from "@/lib/domain/report";
import { AreaRow } from "./area-row";
import { ScaleWords } from "./level-scale";

const HEAD = "pb-1 text-left text-label font-normal text-ink-muted";

/** One line per area on one common scale; the target is a tick on every line. */
export function AreaProfile({ report, target }: { report: Report; target: LevelRank | null }) {
  const { questionnaire, results } = report;
  return (
    <section aria-labelledby="areas">
      <h2 id="areas">Where the team stands</h2>
      <table className="mt-2 w-full border-collapse max-sm:block">
        <thead className="max-sm:block">
          <tr className="border-b border-line max-sm:flex max-sm:pl-2 max-sm:pr-16">
            <th scope="col" className={`${HEAD} max-sm:sr-only`}>
              Area
            </th>
            <th scope="col" className={`${HEAD} w-full max-sm:flex-1 sm:pl-4 sm:pr-9`}>
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
            <AreaRow key={result.id} {...{ questionnaire, results, result, target }} />
          ))}
        </tbody>
      </table>
      <p className="mt-2 max-w-prose text-small text-ink-muted">{legendOf(report, target)}</p>
    </section>
  );
}

function legendOf({ questionnaire, results }: Report, target: LevelRank | null): string {
  const unknown = results.coverage.applicable - results.coverage.answered;
  const parts = ["Dot: the level that the answers show."];
  if (unknown > 0) {
    parts.push(
      unknown === 1
        ? "Bar: what the unknown answer leaves open."
        : `Bar: what the ${unknown} unknown answers leave open.`,
    );
  }
  if (target !== null) parts.push(`Tick: the next target, ${levelName(questionnaire, target)}.`);
  return parts.join(" ");
}
