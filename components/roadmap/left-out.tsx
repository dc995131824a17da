import { countOf, listOf } from "@/components/results/words";
import { areaName, practiceById } from "@/lib/domain/look-up";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { Exclusion } from "@/lib/domain/roadmap";
import { Change } from "./plan-changes";

/** What was left out of the plan, what that costs, and the way to put it back. */
export function LeftOut({
  questionnaire,
  exclusions = [],
}: {
  questionnaire: Questionnaire;
  exclusions?: readonly Exclusion[] | undefined;
}) {
  if (exclusions.length === 0) return null;
  return (
    <section aria-labelledby="left-out">
      <h2 id="left-out">Left out</h2>
      <ul className="mt-3">
        {exclusions.map((exclusion) => {
          const { title } = practiceById(questionnaire, exclusion.practice);
          return (
            <li
              key={exclusion.practice}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-2"
            >
              <p className="max-w-prose">
                <b>{title}</b>: {costOf(questionnaire, exclusion)}.
              </p>
              <span className="no-print">
                <Change name="undo" id={exclusion.practice} label="Put it back" title={title} />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** "costs 2 days more", "keeps Build from its target". */
export function costOf(questionnaire: Questionnaire, { days, heldBack }: Exclusion): string {
  if (heldBack.length > 0) {
    const names = heldBack.map((id) => areaName(questionnaire, id));
    return `without it ${listOf(names)} cannot reach the target`;
  }
  if (days === null || days === 0) return "leaving it out costs nothing";
  if (days < 0) return `leaving it out saves ${countOf(-days, "person-day")}`;
  return `leaving it out costs ${countOf(days, "person-day")}`;
}
