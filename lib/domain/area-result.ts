import type { Choices } from "./answers";
import { attainedLevel } from "./attained-level";
import { blockersOf } from "./blockers";
import { cellAt } from "./cell";
import { completionOf, coverageOf } from "./coverage";
import { areaIndex } from "./index-figure";
import { LEVEL_RANKS, type Level, type LevelRank } from "./levels";
import { progressOf } from "./progress";
import type { LevelText, Practice, Settings } from "./questionnaire";
import { HIGH, LOW, type Reading, readChoices, STRICT, STRICT_HIGH } from "./reading";
import type { AreaResult, LevelRange } from "./results";

/** What the rule needs to score one area: its practices in scope, in any order, and the choices. */
export type AreaInput = {
  readonly practices: readonly Practice[];
  readonly choices: Choices;
  readonly settings: Settings;
  readonly levels: readonly LevelText[];
};

/** The result of an area that the profile leaves out. */
export function outOfScope(id: string): AreaResult {
  return {
    id,
    inScope: false,
    level: null,
    index: null,
    indexStrict: null,
    coverage: { answered: 0, applicable: 0 },
    completion: { answered: 0, inScope: 0 },
    blockers: null,
    progress: null,
    manyNotApplicable: false,
    notApplicable: 0,
    allNotApplicable: false,
  };
}

/** The result of an area in scope. @see content/README.md#scoring */
export function scoreArea(id: string, input: AreaInput): AreaResult {
  const { practices, choices, settings } = input;
  const index = (reading: Reading) => areaIndex(practices, readChoices(choices, reading));
  const notApplicable = practices.filter(({ id }) => choices.get(id) === "NA").length;
  const [share, of] = settings.notApplicableFlag;
  const level = levelRange(input);
  const next = rankAfter(level.low, input.levels);
  return {
    id,
    inScope: true,
    level,
    index: { low: index(LOW), high: index(HIGH) },
    indexStrict: { low: index(STRICT), high: index(STRICT_HIGH) },
    coverage: coverageOf(practices, choices),
    completion: completionOf(practices, choices),
    ...towards(next, input),
    manyNotApplicable: notApplicable * of > practices.length * share,
    notApplicable,
    allNotApplicable: practices.length > 0 && notApplicable === practices.length,
  };
}

function levelRange({ practices, choices, settings }: AreaInput): LevelRange {
  const level = (reading: Reading) =>
    attainedLevel(practices, readChoices(choices, reading), settings.quota);
  return {
    low: level(LOW),
    high: level(HIGH),
    strict: level(STRICT),
    strictHigh: level(STRICT_HIGH),
  };
}

function rankAfter(level: Level, levels: readonly LevelText[]): LevelRank | null {
  const next = LEVEL_RANKS.find((rank) => rank === level + 1);
  return next !== undefined && levels.some(({ rank }) => rank === next) ? next : null;
}

function towards(
  next: LevelRank | null,
  { practices, choices, settings: { quota } }: AreaInput,
): Pick<AreaResult, "blockers" | "progress"> {
  if (next === null) return { blockers: null, progress: null };
  const valueFor = readChoices(choices, LOW);
  return {
    blockers: blockersOf({ practices, valueFor, quota, target: next }),
    progress: progressOf(cellAt(practices, next, valueFor), valueFor, quota),
  };
}
