import type { Choices } from "./answers";
import { outOfScope, scoreArea } from "./area-result";
import { completionOf, coverageOf } from "./coverage";
import { meanIndex } from "./index-figure";
import { evennessOf, overallLevel, typicalLevel } from "./overall-level";
import type { Mode, Questionnaire } from "./questionnaire";
import type { AreaResult, Range, Results } from "./results";
import { type Scope, scopeOf } from "./scope";

/** One assessment: the questionnaire, who answers it, and what they chose. */
export type Assessment = {
  readonly questionnaire: Questionnaire;
  /** Flags that hold. */
  readonly profile: readonly string[];
  readonly mode: Mode;
  /** Choices for practices out of scope or unknown change nothing. */
  readonly choices: Choices;
};

/**
 * Scores an assessment: levels, index, intervals, coverage and blockers.
 *
 * The one implementation of the rule; pages, snapshots, exports and the command line all call it.
 * Equal input in any order gives equal output, but for the order of the areas, which is that of
 * the questionnaire.
 *
 * @see content/README.md#scoring
 */
export function score(assessment: Assessment): Results {
  const { questionnaire, choices } = assessment;
  const scope = scopeOf(questionnaire, assessment.profile, assessment.mode);
  const areas = scoreAreas(assessment, scope);
  const levels = areas.flatMap(({ level }) => (level === null ? [] : [level]));
  const overall = overallLevel(levels);
  return {
    questionnaireVersion: questionnaire.version,
    profile: scope.profile,
    mode: scope.mode,
    coverage: coverageOf(scope.practices, choices),
    completion: completionOf(scope.practices, choices),
    overall,
    typical: typicalLevel(levels),
    index: indexRange(areas, questionnaire.settings.areaWeight),
    evenness: evennessOf(levels),
    limitingAreas: areas
      .filter(({ level }) => level !== null && level.low === overall?.low)
      .map(({ id }) => id),
    areas,
  };
}

function scoreAreas({ questionnaire, choices }: Assessment, scope: Scope): AreaResult[] {
  const { settings, levels } = questionnaire;
  return questionnaire.areas.map(({ id }) => {
    if (!scope.areaIds.includes(id)) return outOfScope(id);
    const practices = scope.practices.filter((practice) => practice.area === id);
    return scoreArea(id, { practices, choices, settings, levels });
  });
}

function indexRange(areas: readonly AreaResult[], weight: number): Range {
  const mean = (bound: keyof Range) =>
    meanIndex(
      areas.flatMap(({ id, index }) =>
        index === null ? [] : [{ id, index: index[bound], weight }],
      ),
    );
  return { low: mean("low"), high: mean("high") };
}
