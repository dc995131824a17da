import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { Results } from "@/lib/domain/results";

/** Why an area is out of scope, in the words of the profile's questions. */
export function outOfScopeReason(
  questionnaire: Questionnaire,
  results: Results,
  areaId: string,
): string {
  const area = questionnaire.areas.find((each) => each.id === areaId);
  if (area === undefined || area.appliesIf === "always") return `${areaId} is out of scope.`;
  const missing = area.appliesIf.any.filter((flag) => !results.profile.includes(flag));
  const questions = questionnaire.profile
    .filter((flag) => missing.includes(flag.id))
    .map((flag) => `“${flag.question}”`);
  return `${area.name} is out of scope: the profile says no to ${questions.join(" and ")}`;
}
