import { countOf } from "@/components/results/words";
import { areaName } from "@/lib/domain/look-up";
import type { ExtraAction } from "@/lib/domain/roadmap/plan-options";
import { Change } from "./plan-changes";
import type { PlannedView } from "./plan-view";
import { slotSentence } from "./slot-sentence";

/** Work of the team's own: what it takes, and the way to take it off the plan. */
export function OwnActionItem({
  view: { questionnaire, plan },
  extra: { id, title, area, days },
  number,
}: {
  view: PlannedView;
  extra: ExtraAction;
  number: number;
}) {
  return (
    <li id={id}>
      <div className="flex gap-3">
        <span aria-hidden="true" className="min-w-5 shrink-0 font-semibold text-ink-muted">
          {number}
        </span>
        <div className="min-w-0 wrap-anywhere">
          <h3>
            <bdi>{title}</bdi>
          </h3>
          {area !== null && (
            <p className="text-small text-ink-muted">{areaName(questionnaire, area)}</p>
          )}
          <p className="text-small text-ink-muted">{countOf(days, "day")}</p>
          <p className="text-small text-ink-muted">{slotSentence(plan.schedule.slots.get(id))}</p>
        </div>
      </div>
      <div className="min-w-0 space-y-3">
        <p>An action of your own. It takes time and changes no level.</p>
        <p className="no-print">
          <Change name="undo" id={id} label="Take it off" title={title} />
        </p>
      </div>
    </li>
  );
}
