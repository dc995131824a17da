import "server-only";

import { actionCellsOf, type CountSeries } from "@/lib/domain/organisation/group-figures";
import { rankActions } from "@/lib/domain/organisation/rank-actions";
import type { CommonBlocker } from "@/lib/domain/organisation/views/overview";
import { currentQuestionnaire } from "../store/current-content";

const MOST = 10;

/** The practices that most teams have before their next level, of counts of the kind "action". */
export function commonBlockers(counts: readonly CountSeries[]): readonly CommonBlocker[] {
  const known = new Map(currentQuestionnaire().practices.map((each) => [each.id, each]));
  return rankActions(actionCellsOf(counts))
    .slice(0, MOST)
    .map((ranked) => {
      const practice = known.get(ranked.practice);
      return {
        ...ranked,
        area: practice?.area ?? ranked.area,
        title: practice?.title ?? ranked.practice,
        level: practice?.level ?? null,
      };
    });
}
