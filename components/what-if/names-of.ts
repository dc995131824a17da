import { capital } from "@/components/results/words";
import type { PlanView } from "@/components/roadmap/plan-view";
import { levelName } from "@/lib/domain/format-figure";
import { LEVEL_RANKS } from "@/lib/domain/levels";
import type { Names } from "./what-if-words";

/** What levels, areas and steps of a plan are called. */
export function namesOf({ questionnaire, request }: PlanView): Names {
  const { areas, practices } = questionnaire;
  return {
    levels: [0, ...LEVEL_RANKS].map((rank) =>
      capital(levelName(questionnaire, rank as 0 | (typeof LEVEL_RANKS)[number])),
    ),
    areas: Object.fromEntries(areas.map(({ id, name }) => [id, name])),
    steps: Object.fromEntries([...practices, ...request.extra].map(({ id, title }) => [id, title])),
  };
}
