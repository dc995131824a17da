import { isClosed, stateWord } from "@/lib/domain/plans/state-words";
import type { TrackedPlan } from "@/lib/domain/plans/track-plan";
import type { Fact } from "./backlog-items";
import type { KeptAction, RoadmapReport } from "./roadmap-report";

/** What the files say about each action of a kept plan, by its id. */
export function keptActions({ actions }: TrackedPlan): ReadonlyMap<string, KeptAction> {
  return new Map(
    actions.map((tracked) => {
      const { action, words, state, due } = tracked;
      const { owner, note } = words;
      const said = { state, stateName: stateWord(tracked), closed: isClosed(tracked) };
      return [action.id, { ...said, owner, due, note }];
    }),
  );
}

/** The same of one action as labelled texts, without those that are empty; none if not kept. */
export function keptFacts({ kept }: Pick<RoadmapReport, "kept">, id: string): Fact[] {
  const action = kept?.get(id);
  if (!action) return [];
  const facts: Fact[] = [
    ["State", action.stateName],
    ["Owner", action.owner],
    ["Due", action.due],
    ["Note", action.note],
  ];
  return facts.filter(([, text]) => text !== "");
}
