import {
  type AnswerChange,
  type AskedBefore,
  answerChanges,
  rewordedAnswers,
} from "./answer-changes";
import { type Answers, choicesOf } from "./answers";
import { type AreaChange, areaChange, type FigureChange, figureChange } from "./area-change";
import { type Difference, differencesOf } from "./asked-alike";
import { askedThen } from "./asked-then";
import { carryOver, type VersionMap } from "./carry-over";
import type { Practice, Questionnaire } from "./questionnaire";
import type { LevelRange, Range, Results } from "./results";
import { NO_ANSWER } from "./same-answer";
import { score } from "./scoring";
import { digitsOf, smallestStep } from "./smallest-step";

/** What a comparison needs of a snapshot, all of it as frozen. */
export type Frozen = {
  /** The one that was asked. */
  readonly questionnaire: Questionnaire;
  readonly results: Results;
  readonly answers: Answers;
  /** Ids of the practices that were asked. */
  readonly scope: readonly string[];
};

/** Two snapshots of one team, the older one read like the newer one. */
export type SnapshotComparison = {
  /**
   * What was asked otherwise; "content" means a questionnaire that scores otherwise under the same
   * version. Empty when like for like: then the older figures are those that were submitted.
   */
  readonly differences: readonly (Difference | "content")[];
  readonly changes: readonly AnswerChange[];
  /** Same choice, but another note, reason or link. */
  readonly reworded: readonly Practice[];
  /** How many answers of the older snapshot the newer one did not ask for. */
  readonly noLongerAsked: number;
  /** All areas of the newer questionnaire, in its order. */
  readonly areas: readonly AreaChange[];
  readonly overall: FigureChange<LevelRange>;
  readonly index: FigureChange<Range>;
  /** Decimals that a difference of the index may be shown with. */
  readonly digits: 0 | 1;
};

/**
 * What changed between two snapshots of a team: answers first, then what they did to levels and
 * index. Where the two were not asked alike, the older answers are scored again under the newer
 * questionnaire, profile and mode, and both older figures are given.
 *
 * @param maps from the older version of the questionnaire to the newer one
 */
export function compareSnapshots(
  older: Frozen,
  newer: Frozen,
  maps: readonly VersionMap[],
): SnapshotComparison {
  const before = carryOver(older.answers, maps);
  const practices = practicesIn(newer);
  const two = { practices, before, after: newer.answers };
  const changes = answerChanges(two, askedBefore(older, maps));
  const { like, differences } = readAlike(older, newer, before);
  const figures = { frozen: older.results, before: like, after: newer.results };
  const choices = choicesOf(newer.answers);
  const areas = newer.results.areas.map(({ id }) => {
    const here = practices.filter(({ area }) => area === id);
    return areaChange(id, figures, { changes, step: smallestStep(here, choices) });
  });
  return {
    ...{ differences, changes, areas },
    reworded: rewordedAnswers(two),
    noLongerAsked: countDropped(older, newer, maps),
    overall: figureChange(figures, ({ overall }) => overall),
    index: figureChange(figures, ({ index }) => index),
    digits: digitsOf(stepOfIndex(areas)),
  };
}

function practicesIn({ questionnaire, scope }: Frozen): readonly Practice[] {
  const asked = new Set(scope);
  return questionnaire.practices.filter(({ id }) => asked.has(id));
}

/** The older results as the newer questionnaire, profile and mode give them. */
function readAlike(older: Frozen, newer: Frozen, before: Answers) {
  const asked = differencesOf(older.results, newer.results);
  const { questionnaire, results } = newer;
  if (asked.length === 0 && older.questionnaire === questionnaire) {
    return { like: older.results, differences: asked };
  }
  const { profile, mode } = results;
  const like = score({ questionnaire, profile, mode, choices: choicesOf(before) });
  if (asked.length > 0) return { like, differences: asked };
  return sameFigures(like, older.results)
    ? { like: older.results, differences: asked }
    : { like, differences: ["content" as const] };
}

function sameFigures(one: Results, other: Results): boolean {
  const figures = ({ areas }: Results) => areas.map(({ id, level, index }) => [id, level, index]);
  return JSON.stringify(figures(one)) === JSON.stringify(figures(other));
}

/** What was asked before, by the ids of today, with the words of then. */
function askedBefore(older: Frozen, maps: readonly VersionMap[]): AskedBefore {
  const marks = new Map(older.scope.map((id) => [id, { ...NO_ANSWER, choice: 0 as const }]));
  return {
    ids: new Set(carryOver(marks, maps).keys()),
    practices: askedThen(older.questionnaire.practices, maps),
  };
}

/** How many answers that were asked for have no question any more. */
function countDropped(older: Frozen, newer: Frozen, maps: readonly VersionMap[]): number {
  const asked = new Set(newer.scope);
  const known = new Set(newer.questionnaire.practices.map(({ id }) => id));
  const withdrawn = new Set(maps.flatMap((map) => map.withdrawn));
  return older.scope.filter((id) => {
    const answered = (older.answers.get(id)?.choice ?? null) !== null;
    return answered && (withdrawn.has(id) || (known.has(id) && !asked.has(id)));
  }).length;
}

/** The least by which one answer can move the mean over the areas in scope. */
function stepOfIndex(areas: readonly AreaChange[]): number | null {
  const steps = areas.flatMap(({ step }) => (step === null ? [] : [step]));
  return steps.length === 0 ? null : Math.min(...steps) / steps.length;
}
