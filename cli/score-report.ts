import type { Level } from "@/lib/domain/levels";
import type { AreaResult, LevelRange, NextAction, Results } from "@/lib/domain/results";

/**
 * The result as `tidemark score --json` prints it. The keys and their order are a contract with
 * scripts; the index is unrounded, and `strict` counts not-applicable answers as 0.
 */
export function scoreReport(results: Results, nextActions: readonly NextAction[]) {
  const { overall, typical, index, coverage } = results;
  return {
    questionnaire: { version: results.questionnaireVersion },
    profile: results.profile,
    coverage: { answered: coverage.answered, applicable: coverage.applicable },
    overall: overall && levelReport(overall),
    typical: typical && { low: typical.low, high: typical.high },
    index: { low: index.low, high: index.high },
    areas: results.areas.map(areaReport),
    nextActions: nextActions.map(({ practice, from, to, why }) => ({ practice, from, to, why })),
  };
}

function levelReport({ low, high, strict }: LevelRange): Record<"low" | "high" | "strict", Level> {
  return { low, high, strict };
}

function areaReport({ id, inScope, level, index, blockers }: AreaResult) {
  return {
    id,
    inScope,
    level: level && levelReport(level),
    index: index && { low: index.low, high: index.high },
    blockers: blockers && {
      target: blockers.target,
      essential: blockers.essential,
      anyOf: blockers.anyOf.map(({ level, need, of }) => ({ level, need, of })),
    },
  };
}
