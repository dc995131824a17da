import { type Scope, scopeOf } from "@/lib/domain/scope";
import type { Assessment } from "@/lib/domain/scoring";
import type { ModelResult } from "./model-result";
import type { ModelRule } from "./model-rule";
import { scoreModel } from "./score-model";

/**
 * Scores every published model of the questionnaire, each by its own rule, in content order.
 *
 * @param rules of the content in use; a model of an earlier questionnaire that none is for is left
 *   out
 */
export function scoreModels(
  { questionnaire, profile, mode, choices }: Assessment,
  rules: readonly ModelRule[],
): readonly ModelResult[] {
  const scope: Scope = scopeOf(questionnaire, profile, mode);
  const inScope = new Set(scope.practices.map(({ id }) => id));
  return questionnaire.models.flatMap((model) => {
    const rule = rules.find((each) => each.model === model.id);
    if (rule === undefined) return [];
    return [scoreModel({ model, rule, practices: questionnaire.practices, inScope, choices })];
  });
}
