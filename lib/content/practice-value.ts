import type { Settings } from "@/lib/domain/questionnaire";

/**
 * What it is worth to adopt a practice, an integer from 1 to the maximum of the settings.
 *
 * @param outcomes number of outcomes that it improves
 * @param dependants number of practices that directly need it, in scope or not
 * @see content/README.md#effort-and-value
 */
export function practiceValue(
  practice: {
    readonly essential: boolean;
    readonly outcomes: number;
    readonly dependants: number;
  },
  rule: Settings["value"],
): number {
  const sum =
    rule.base +
    (practice.essential ? rule.essential : 0) +
    Math.min(rule.outcomesMax, practice.outcomes) +
    Math.min(rule.dependantsMax, practice.dependants);
  return Math.min(rule.maximum, sum);
}
