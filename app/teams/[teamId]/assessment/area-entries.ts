import type { AreaEntry } from "@/components/assessment/area-list";
import { areaHref } from "@/components/assessment/area-progress";
import type { Draft } from "@/lib/data/drafts";
import type { AnswerCount } from "@/lib/domain/count-answers";

/** The areas in scope, in their order, with how far each is answered. */
export function areaEntries(
  { team, questionnaire, scope }: Draft,
  count: AnswerCount,
): AreaEntry[] {
  return questionnaire.areas.flatMap(({ id, name }) => {
    const completion = count.byArea[id];
    if (!completion || !scope.areaIds.includes(id)) return [];
    return [{ id, name, href: areaHref(team.id, id), completion }];
  });
}
