import type { AreaFormProps } from "@/components/assessment/area-form-state";
import { practicesOf } from "@/components/assessment/area-progress";
import { lastAnswer } from "@/components/assessment/last-answer-view";
import { practiceView } from "@/components/assessment/practice-view";
import type { Draft } from "@/lib/data/drafts";
import { countAnswers } from "@/lib/domain/count-answers";
import { areaEntries } from "../area-entries";
import { nextStop } from "./next-stop";

/** What the browser gets of a draft to ask one area: words and answers, no level and no weight. */
export function areaFormProps(
  draft: Draft,
  areaId: string,
  toReview: boolean,
): Omit<AreaFormProps, "save"> {
  const { team, head, questionnaire, scope, answers, versions } = draft;
  const asked = practicesOf(scope.practices, areaId);
  const ids = new Set(asked.map(({ id }) => id));
  const count = countAnswers(scope, answers);
  return {
    teamId: team.id,
    areaId,
    draftId: head.id,
    scaleRule: questionnaire.scaleRule,
    practices: asked.map((practice) => ({
      ...practiceView(practice, questionnaire.models),
      last: lastAnswer(practice, draft),
    })),
    answers: Object.fromEntries([...answers].filter(([id]) => ids.has(id))),
    versions: Object.fromEntries([...versions].filter(([id]) => ids.has(id))),
    areas: areaEntries(draft, count),
    total: count.total,
    next: nextStop(draft, areaId, toReview),
  };
}
