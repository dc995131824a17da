import { LazyLevelLine } from "@/components/charts/lazy-level-line";
import { capital, countOf, listOf } from "@/components/results/words";
import { formatMonth } from "@/components/ui/date-text";
import { LevelLegend } from "@/components/ui/level-legend";
import { changeKind } from "@/lib/domain/change-kind";
import { levelName } from "@/lib/domain/format-figure";
import type { Area, Questionnaire } from "@/lib/domain/questionnaire";
import { CsvLink } from "./csv-link";
import type { SnapshotInTime } from "./history-types";
import { levelLine, runsOf } from "./level-lines";
import { LevelsTable } from "./levels-table";

type Props = {
  questionnaire: Questionnaire;
  /** Oldest first, at least one. */
  snapshots: readonly SnapshotInTime[];
};

/** Every snapshot: a small chart per area on the same scale, and the table of the same levels. */
export function LevelsOverTime({ questionnaire, snapshots }: Props) {
  const areas = questionnaire.areas.filter(({ id }) =>
    snapshots.some((snapshot) => levelOf(snapshot, id)),
  );
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
        <CsvLink
          href={`/teams/${latest.head.teamId}/history/export/levels.csv`}
          what="Levels over time"
        />
      )}
    </section>
  );
}

/** The levels of the table as a chart per area, all on the same scale. */
function SmallMultiples({ questionnaire, snapshots, areas }: Props & { areas: readonly Area[] }) {
  return (
    <figure className="mb-8 mt-4 noscript:hidden print:hidden">
      <figcaption className="text-small text-ink-muted">
        The levels of the table below, drawn on one scale from 0 to 5. A dot is a snapshot; a
        whisker reaches as far as unknown answers leave open.
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

/** What became of the areas since the first snapshot that was asked like the latest. */
export function overTimeFinding(snapshots: readonly SnapshotInTime[]): string {
  const run = runsOf(snapshots).at(-1) ?? [];
  const [first, latest] = [run[0], run.at(-1)];
  if (!first || !latest) return "Levels over time";
  const since = formatMonth(first.head.submittedAt);
  if (first === latest) {
    return snapshots.length === 1
      ? `Levels in ${since}`
      : `Levels over time: asked otherwise since ${since}`;
  }
  const kinds = latest.areas.map(({ id, level }) => {
    const before = levelOf(first, id);
    return before && level && changeKind(before, level);
  });
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  const [up, down] = [count("robust rise"), count("robust fall")];
  if (up + down === 0) return `Since ${since} no area moved for certain`;
  const parts = [up > 0 ? `${up} rose` : "", down > 0 ? `${down} fell` : ""].filter(Boolean);
  return `Since ${since}, of ${countOf(kinds.filter(Boolean).length, "area")} ${listOf(parts)} for certain`;
}

function areaFinding(
  questionnaire: Questionnaire,
  snapshots: readonly SnapshotInTime[],
  area: string,
): string {
  const run = runsOf(snapshots).at(-1) ?? [];
  const levels = run.flatMap((snapshot) => levelOf(snapshot, area) ?? []);
  const [first, latest] = [levels[0], levels.at(-1)];
  if (!first || !latest) return "Out of scope now";
  const name = (low: typeof first.low) => capital(levelName(questionnaire, low));
  if (levels.length === 1) return name(latest.low);
  return first.low === latest.low
    ? `${name(latest.low)}, as before`
    : `${name(first.low)} → ${name(latest.low)}`;
}

function levelOf({ areas }: SnapshotInTime, id: string) {
  return areas.find((area) => area.id === id)?.level ?? null;
}

function spanOf(snapshots: readonly SnapshotInTime[]): string {
  const [first, latest] = [snapshots[0], snapshots.at(-1)];
  if (!first || !latest || first === latest) return "in one snapshot";
  const months = `${formatMonth(first.head.submittedAt)} to ${formatMonth(latest.head.submittedAt)}`;
  return `in ${countOf(snapshots.length, "snapshot")} from ${months}`;
}
