import { LazyLevelLine } from "@/components/charts/lazy-level-line";
import { DrawingLinks } from "@/components/overview/drawing-links";
import { LevelLegend } from "@/components/ui/level-legend";
import type { Area, Questionnaire } from "@/lib/domain/questionnaire";
import { CsvLink } from "./csv-link";
import type { SnapshotInTime } from "./history-types";
import { levelLine, runsOf } from "./level-lines";
import { LevelsTable } from "./levels-table";
import {
  areaFinding,
  areasInTime,
  DRAWN,
  levelOf,
  overTimeFinding,
  spanOf,
} from "./over-time-words";

type Props = {
  questionnaire: Questionnaire;
  /** Oldest first, at least one. */
  snapshots: readonly SnapshotInTime[];
};

/** Every snapshot: a small chart per area on the same scale, and the table of the same levels. */
export function LevelsOverTime({ questionnaire, snapshots }: Props) {
  const areas = areasInTime(questionnaire, snapshots);
  const hasGaps = areas.some(({ id }) => snapshots.some((snapshot) => !levelOf(snapshot, id)));
  const breaks = runsOf(snapshots).length > 1;
  const latest = snapshots.at(-1);
  return (
    <section aria-labelledby="over-time" className="mt-12">
      <h2 id="over-time">{overTimeFinding(snapshots)}</h2>
      <p className="mt-1 max-w-prose text-small text-ink-muted">
        {`The level of each area as submitted, ${spanOf(snapshots)}.`}
        {breaks &&
          " Where a snapshot was asked otherwise, a thick line parts the table and the charts begin a new line: levels on the two sides are not like for like."}
      </p>
      <LevelLegend gaps={hasGaps} />
      {snapshots.length > 1 && <SmallMultiples {...{ questionnaire, snapshots, areas }} />}
      <LevelsTable areas={areas} snapshots={snapshots} />
      {latest && (
        <div className="flex flex-wrap items-end gap-x-5">
          <CsvLink href={levelsFile(latest, "levels.csv")} what="Levels over time" />
          {snapshots.length > 1 && <DrawingLinks href={levelsFile(latest, "levels.svg")} />}
        </div>
      )}
    </section>
  );
}

/** The levels of the table as a chart per area, all on the same scale. */
function SmallMultiples({ questionnaire, snapshots, areas }: Props & { areas: readonly Area[] }) {
  return (
    <figure className="mb-8 mt-4 noscript:hidden print:hidden">
      <figcaption className="text-small text-ink-muted">
        The levels of the table below, drawn on one scale from 0 to 5. {DRAWN}
        {runsOf(snapshots).length > 1 && " A dotted line parts what was asked otherwise."}
      </figcaption>
      <ul className="mt-3 grid gap-x-8 gap-y-6 min-[22rem]:grid-cols-2 lg:grid-cols-4">
        {areas.map(({ id, name }) => (
          <li key={id} className="flex min-w-0 flex-col justify-end">
            <h3 className="text-small">{name}</h3>
            <p className="mb-1 text-small text-ink-muted">
              {areaFinding(questionnaire, snapshots, id)}
            </p>
            <LazyLevelLine data={levelLine(snapshots, id)} />
          </li>
        ))}
      </ul>
    </figure>
  );
}

function levelsFile({ head }: SnapshotInTime, file: "levels.csv" | "levels.svg"): string {
  return `/teams/${head.teamId}/history/export/${file}`;
}
