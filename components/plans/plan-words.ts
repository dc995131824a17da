import { capital, countOf } from "@/components/results/words";
import { formatDay } from "@/components/ui/date-text";
import type { ChangedAction } from "@/lib/domain/plans/compare-plans";
import type { PlanEdition } from "@/lib/domain/plans/kept-plan";
import type { PlanProgress } from "@/lib/domain/plans/track-plan";

/** "4 of 12 actions are closed, 2 are late": where a plan stands, as a heading. */
export function planHeadline({ actions, closed, saidDone, late }: PlanProgress): string {
  if (actions === 0) return "Nothing is left to do on this plan";
  if (closed === actions)
    return `${actions === 1 ? "Its action is" : `All ${actions} actions are`} closed`;
  const said = saidDone > 0 && `${saidDone} said done`;
  const parts = [said, late > 0 && `${late} ${late === 1 ? "is" : "are"} late`].filter(Boolean);
  const none =
    closed === 0
      ? `None of ${countOf(actions, "action")}`
      : `${closed} of ${countOf(actions, "action")}`;
  return [`${none} ${closed > 1 ? "are" : "is"} closed`, ...parts].join(", ");
}

/** "4 of 12 actions closed, 21 of 54 days; 2 late". */
export function progressWords({ actions, closed, days, closedDays, late }: PlanProgress): string {
  const done = `${closed} of ${countOf(actions, "action")} closed, ${closedDays} of ${countOf(days, "day")}`;
  return late === 0 ? done : `${done}; ${late} late`;
}

/** "12 actions, 54 days, finished by 30 September 2027". */
export function editionWords({ actions, totalDays, finishesOn }: PlanEdition): string {
  const amount = `${countOf(actions.length, "action")}, ${countOf(totalDays, "day")}`;
  return finishesOn === null ? amount : `${amount}, finished by ${formatDay(finishesOn)}`;
}

/** "3 quarters later", "1 quarter earlier", "in the same quarter". */
export function laterWords(quarters: number): string {
  if (quarters === 0) return "in the same quarter";
  return `${countOf(Math.abs(quarters), "quarter")} ${quarters > 0 ? "later" : "earlier"}`;
}

/** "7 days more", "1 day less", "as many days". */
export function moreDaysWords(days: number): string {
  if (days === 0) return "as many days";
  return `${countOf(Math.abs(days), "day")} ${days > 0 ? "more" : "less"}`;
}

/** "1 quarter later, 3 days more", or what else is not the same about an action. */
export function changeWords({ before, after, quartersLater, moreDays }: ChangedAction): string {
  const parts = [
    quartersLater !== 0 && laterWords(quartersLater),
    moreDays !== 0 && moreDaysWords(moreDays),
    before.from !== after.from && "starts from another answer",
    before.to !== after.to && "leads to another answer",
    before.title !== after.title && "has another title",
    before.stage !== after.stage && "belongs to another stage",
  ].filter((part) => part !== false);
  return parts.length === 0 ? "Same quarter, other days" : capital(parts.join(", "));
}

/** What a plan that was a what-if takes for granted. */
export function supposedWords(answers: number): string {
  return `It was a what-if: it supposes ${countOf(answers, "answer")} that the snapshot does not give. Planned again, it begins with what the next snapshot says.`;
}
