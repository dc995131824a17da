import type { Area, Practice, Questionnaire } from "@/lib/domain/questionnaire";
import type { Completion } from "@/lib/domain/results";

/** How far an area is answered, in the words of the task list. */
export function statusWords({ answered, inScope }: Completion): string {
  if (answered === 0) return "Not started";
  return answered < inScope ? "In progress" : "Completed";
}

/** Address of an area's questions, at one of them if given. */
export function areaHref(teamId: string, areaId: string, practiceId?: string): string {
  return `/teams/${teamId}/assessment/${areaId}${practiceId ? `#${practiceId}` : ""}`;
}

/** Why an area is not asked: the profile questions of which at least one must be answered yes. */
export function profileQuestions(area: Area, questionnaire: Questionnaire): readonly string[] {
  const { appliesIf } = area;
  if (appliesIf === "always") return [];
  return questionnaire.profile
    .filter(({ id }) => appliesIf.any.includes(id))
    .map(({ question }) => question);
}

/** The practices of one area, in their order. */
export function practicesOf(practices: readonly Practice[], areaId: string): readonly Practice[] {
  return practices.filter(({ area }) => area === areaId);
}
