import { isAdopted, passes, quotaOf } from "./adoption";
import type { Choice, Choices } from "./answers";
import { cellAt } from "./cell";
import { LEVEL_RANKS, type LevelRank } from "./levels";
import type { Practice, Settings } from "./questionnaire";
import { HIGH, LOW, readChoices, type ValueFor } from "./reading";

/** Whether a practice counts as adopted: "open" depends on an unknown answer. */
export type Adoption = "yes" | "no" | "open" | "left out";

/** How one answer enters the formulas; `low` and `high` are null for "NA". */
export type PracticeWorking = {
  readonly practice: Practice;
  readonly choice: Choice | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly adoption: Adoption;
};

/** How one level of an area comes out; counts are of the low bound, without "NA". */
export type LevelWorking = {
  readonly level: LevelRank;
  readonly essential: { readonly adopted: number; readonly of: number };
  readonly supporting: { readonly adopted: number; readonly need: number; readonly of: number };
  readonly passed: "yes" | "no" | "open";
  readonly practices: readonly PracticeWorking[];
};

/** All the numbers behind an area's level and index: 100 × reached ÷ possible. */
export type AreaWorking = {
  /** Levels that hold a practice in scope, lowest first. */
  readonly levels: readonly LevelWorking[];
  readonly index: { readonly low: number; readonly high: number; readonly possible: number };
};

/**
 * Shows how the level and the index of one area come about, with the same rules that score it.
 *
 * @param practices the area's practices in scope, in content order
 * @see content/README.md#scoring
 */
export function explainArea(
  practices: readonly Practice[],
  choices: Choices,
  quota: Settings["quota"],
): AreaWorking {
  const workings = practices.map((practice) => workingOf(practice, choices));
  const levels = LEVEL_RANKS.filter((level) => practices.some((each) => each.level === level));
  return {
    levels: levels.map((level) => ({
      ...countLevel(practices, level, { choices, quota }),
      practices: workings.filter((working) => working.practice.level === level),
    })),
    index: {
      low: sum(workings.map(({ practice, low }) => practice.weight * (low ?? 0))),
      high: sum(workings.map(({ practice, high }) => practice.weight * (high ?? 0))),
      possible: sum(workings.map(({ practice, low }) => (low === null ? 0 : practice.weight * 4))),
    },
  };
}

function workingOf(practice: Practice, choices: Choices): PracticeWorking {
  const choice = choices.get(practice.id) ?? null;
  const [low, high] = [readChoices(choices, LOW), readChoices(choices, HIGH)];
  const adoption = () => {
    if (choice === "NA") return "left out";
    if (isAdopted(practice, low)) return "yes";
    return isAdopted(practice, high) ? "open" : "no";
  };
  return { practice, choice, low: low(practice), high: high(practice), adoption: adoption() };
}

function countLevel(
  practices: readonly Practice[],
  level: LevelRank,
  { choices, quota }: { choices: Choices; quota: Settings["quota"] },
) {
  const [low, high] = [readChoices(choices, LOW), readChoices(choices, HIGH)];
  const cell = cellAt(practices, level, low);
  const adopted = (list: readonly Practice[]) => list.filter((each) => isAdopted(each, low)).length;
  const { essential, supporting } = cell;
  return {
    level,
    essential: { adopted: adopted(essential), of: essential.length },
    supporting: {
      adopted: adopted(supporting),
      need: quotaOf(quota, supporting.length),
      of: supporting.length,
    },
    passed: passedOf(passesWith(low), passesWith(high)),
  };
  function passesWith(valueFor: ValueFor) {
    return passes(cellAt(practices, level, valueFor), valueFor, quota);
  }
}

function passedOf(low: boolean, high: boolean): LevelWorking["passed"] {
  if (low) return "yes";
  return high ? "open" : "no";
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
