import { countOf } from "@/components/results/words";
import { formatDay } from "@/components/ui/date-text";
import { isClosed } from "@/lib/domain/plans/state-words";
import type { TrackedAction } from "@/lib/domain/plans/track-plan";
import { type ItemContext, TrackedItem } from "./tracked-item";

/** Classes of the list of actions: here and not on each item, so that they are sent once. */
const ACTIONS = [
  "mt-3 [&>li]:break-inside-avoid [&>li]:border-t [&>li]:border-line [&>li]:pt-3 [&>li]:pb-1 [&>li:target]:bg-raised",
  "[&>li]:grid [&>li]:gap-x-6 [&>li]:gap-y-1 lg:[&>li]:grid-cols-[minmax(0,1fr)_36rem] lg:[&>li>:last-child]:col-span-2",
  "[&_dl]:grid [&_dl]:gap-x-4 [&_dl]:gap-y-1 sm:[&_dl]:grid-cols-[minmax(0,1fr)_9rem_9rem_3rem] lg:[&_dt]:sr-only",
  "[&_dt]:text-small [&_dt]:text-ink-muted [&_dl>div]:max-sm:grid [&_dl>div]:max-sm:grid-cols-[5rem_1fr] [&_dd]:min-w-0 [&_dd]:max-sm:leading-6 [&_dd]:wrap-anywhere",
  "[&_dd_small]:block [&_dd_small]:text-small sm:[&_dl>div:last-child]:text-right",
].join(" ");

/** The actions, quarter by quarter. */
export function PlanQuarters({
  actions,
  context,
}: {
  actions: readonly TrackedAction[];
  context: ItemContext;
}) {
  const quarters = [...new Set(actions.map(({ action }) => action.quarter))].sort(
    (left, right) => left - right,
  );
  return quarters.map((quarter) => {
    const here = actions.filter(({ action }) => action.quarter === quarter);
    return <Quarter key={quarter} number={quarter} actions={here} context={context} />;
  });
}

type QuarterProps = {
  number: number;
  actions: readonly TrackedAction[];
  context: ItemContext;
};

function Quarter({ number, actions, context }: QuarterProps) {
  const [first] = actions;
  if (!first) return null;
  const days = actions.reduce((sum, { action }) => sum + action.days, 0);
  const closed = actions.filter(isClosed).length;
  return (
    <section aria-labelledby={`quarter-${number}`}>
      <h2 id={`quarter-${number}`}>
        {`Quarter ${number}, until ${formatDay(first.action.finishBy)}`}
      </h2>
      <p className="text-ink-muted">
        {`${countOf(actions.length, "action")}, ${countOf(days, "day")}; ${closed === 0 ? "none" : closed} closed`}
      </p>
      <div
        aria-hidden="true"
        className="mt-3 hidden text-small text-ink-muted lg:grid lg:grid-cols-[minmax(0,1fr)_36rem] lg:gap-x-6"
      >
        <span>Action</span>
        <span className="grid grid-cols-[minmax(0,1fr)_9rem_9rem_3rem] gap-x-4 [&>:last-child]:text-right">
          <span>State</span>
          <span>Owner</span>
          <span>Due</span>
          <span>Days</span>
        </span>
      </div>
      <ol className={ACTIONS}>
        {actions.map((tracked) => (
          <TrackedItem key={tracked.action.id} {...{ tracked, context }} />
        ))}
      </ol>
    </section>
  );
}
