import { LevelChip } from "@/components/ui/level-chip";
import { ScrollBox } from "@/components/ui/scroll-box";
import { formatIndex } from "@/lib/domain/format-figure";
import type { Level } from "@/lib/domain/levels";
import { areaName } from "@/lib/domain/look-up";
import type { PlannedView } from "./plan-view";

const TABLE = [
  "border-separate border-spacing-0 text-left",
  "[&_th]:border-t [&_th]:border-line [&_th]:py-1.5 [&_th]:pr-6 [&_th]:font-medium",
  "[&_td]:border-t [&_td]:border-line [&_td]:py-1.5 [&_td]:pr-6",
  "[&_thead_th]:border-0 [&_thead_th]:align-bottom [&_thead_th]:text-small [&_thead_th]:font-normal [&_thead_th]:text-ink-muted",
].join(" ");

/** The level of every area today and after each stage, as the score will have it. */
export function LevelsAfterStages({ view: { questionnaire, plan } }: { view: PlannedView }) {
  const { before, stages } = plan.projection;
  if (stages.length === 0) return null;
  const standings = [
    { key: "today", ...before },
    ...stages.map(({ level, after }) => ({ key: `stage ${level}`, ...after })),
  ];
  return (
    <section aria-labelledby="levels-after">
      <h2 id="levels-after">Where each stage leads</h2>
      <ScrollBox label="Levels after each stage">
        <table className={TABLE}>
          <caption className="sr-only">Level of each area today and after each stage</caption>
          <thead>
            <tr>
              <th scope="col">Area</th>
              <th scope="col">Today</th>
              {stages.map(({ level }, place) => (
                <th key={level} scope="col">
                  <a href={`#stage-${level}`}>{`After stage ${place + 1}`}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Object.keys(before.levels).map((area) => (
              <tr key={area}>
                <th scope="row">{areaName(questionnaire, area)}</th>
                {standings.map(({ key, levels }) => (
                  <Cell key={key} level={levels[area] ?? null} />
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">Overall</th>
              {standings.map(({ key, overall }) => (
                <Cell key={key} level={overall} />
              ))}
            </tr>
            <tr>
              <th scope="row">Index</th>
              {standings.map(({ key, index }) => (
                <td key={key}>{formatIndex(index)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function Cell({ level }: { level: Level | null }) {
  return <td>{level === null ? "–" : <LevelChip level={{ low: level, high: level }} />}</td>;
}
