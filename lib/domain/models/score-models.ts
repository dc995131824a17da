import { applies, scopeOf } from "@/lib/domain/scope";
import type { Assessment } from "@/lib/domain/scoring";
import type { ModelResult } from "./model-result";
import type { ModelRule } from "./model-rule";
import { scoreModel } from "./score-model";

/**
 * Scores every published model of the questionnaire, each by its own rule, in content order. One
 * that is about other teams than the profile says is there too, with nothing assessed.
 *
 * @param rules of the content in use; a model of an earlier questionnaire that none is for is left
 *   out
 */
export function scoreModels(
  { questionnaire, profile, mode, choices }: Assessment,
  rules: readonly ModelRule[],
): readonly ModelResult[] {
  const flags = new Set(profile);
  const asked = new Set(scopeOf(questionnaire, profile, mode).practices.map(({ id }) => id));
  return questionnaire.models.flatMap((model) => {
    const rule = rules.find((each) => each.model === model.id);
    if (rule === undefined) return [];
    const inScope = applies(rule.appliesIf, flags) ? asked : new Set<string>();
    return [scoreModel({ model, rule, practices: questionnaire.practices, inScope, choices })];
  });
}
