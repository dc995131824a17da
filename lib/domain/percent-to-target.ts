import type { Choices } from "./answers";
import { cellAt } from "./cell";
import { effectiveTarget } from "./effective-target";
import { LEVEL_RANKS, type LevelRank } from "./levels";
import { type Needed, neededPractices } from "./needed-practices";
import type { Mode, Practice, Questionnaire } from "./questionnaire";
import { LOW, readChoices } from "./reading";
import { scopeOf } from "./scope";

/**
 * How much of the way to a target is done, 0 to 1, by the low bound: 1 minus what is missing to
 * the thresholds of the practices that the target needs, over the sum of those thresholds.
 *
 * @param areas ids of the areas to look at; those out of scope are left out
 * @returns null when the target needs no practice, or when an area cannot reach it
 * @see content/README.md#progress
 */
export function percentToTarget(input: {
  readonly questionnaire: Questionnaire;
  readonly profile: readonly string[];
  readonly mode: Mode;
  readonly choices: Choices;
  readonly target: LevelRank;
  readonly areas: readonly string[];
}): number | null {
  const scope = scopeOf(input.questionnaire, input.profile, input.mode);
  const needed: Needed[] = [];
  for (const area of scope.areaIds.filter((id) => input.areas.includes(id))) {
    const practices = scope.practices.filter((practice) => practice.area === area);
    const ofArea = neededUpTo(practices, input);
    if (ofArea === null) return null;
    needed.push(...ofArea);
  }
  const possible = needed.reduce((sum, { practice }) => sum + practice.threshold, 0);
  const reached = needed.reduce((sum, { reached }) => sum + reached, 0);
  return possible === 0 ? null : reached / possible;
}

function neededUpTo(
  practices: readonly Practice[],
  input: {
    readonly questionnaire: Questionnaire;
    readonly choices: Choices;
    readonly target: LevelRank;
  },
): readonly Needed[] | null {
  const valueFor = readChoices(input.choices, LOW);
  const target = effectiveTarget(practices, valueFor, input.target);
  if (target === null) return null;
  return LEVEL_RANKS.filter((level) => level <= target).flatMap((level) =>
    neededPractices(
      cellAt(practices, level, valueFor),
      valueFor,
      input.questionnaire.settings.quota,
    ),
  );
}
