import { countOf } from "@/components/results/words";
import { formatDay } from "@/components/ui/date-text";
import { ScrollBox } from "@/components/ui/scroll-box";
import type { PlanHead } from "./plan-types";
import { ProgressBar } from "./progress-bar";

/** Below `sm` a row is the name of the plan with its labelled facts under it. */
const TABLE = [
  "w-full border-collapse text-left max-sm:block [&_tbody]:max-sm:block [&_thead]:max-sm:sr-only",
  "[&_tr]:border-b [&_tr]:border-line [&_tr]:max-sm:grid [&_tr]:max-sm:gap-y-1 [&_tr]:max-sm:py-3",
  "sm:[&_th]:py-3 sm:[&_td]:py-3 sm:[&_th]:pr-6 sm:[&_td]:pr-6 [&_tr>*]:align-top",
  "[&_td]:max-sm:before:mr-2 [&_td]:max-sm:before:text-small [&_td]:max-sm:before:text-ink-muted [&_td]:max-sm:before:content-[attr(data-label)]",
].join(" ");

/** The kept plans of a team: where each leads and how far it has come. */
export function PlanList({ teamId, plans }: { teamId: string; plans: readonly PlanHead[] }) {
  return (
    <ScrollBox label="Kept plans">
      <table className={TABLE}>
        <caption className="sr-only">Kept plans, where each leads and how far it has come</caption>
        <thead className="text-small text-ink-muted [&_th]:font-normal">
          <tr>
            <th scope="col">Plan</th>
            <th scope="col">Leads to</th>
            <th scope="col">Days</th>
            <th scope="col">Finished by</th>
            <th scope="col">So far</th>
          </tr>
        </thead>
        <tbody>
          {plans.map((plan) => (
            <PlanRow key={plan.id} href={`/teams/${teamId}/plans/${plan.id}`} plan={plan} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function PlanRow({
  href,
  plan: { name, isCurrent, edition, progress },
}: {
  href: string;
  plan: PlanHead;
}) {
  return (
    <tr>
      <th scope="row" className="font-medium wrap-anywhere sm:min-w-40">
        <a href={href} className="inline-block py-0.5">
          <bdi>{name}</bdi>
        </a>
        {isCurrent && (
          <span className="ml-2 font-normal whitespace-nowrap text-ink-muted">current plan</span>
        )}
        <span className="block text-small font-normal text-ink-muted">
          {`from the snapshot of ${formatDay(edition.snapshotAt)}`}
        </span>
      </th>
      <td data-label="Leads to">{edition.aim}</td>
      <td data-label="Days">{edition.totalDays}</td>
      <td data-label="Finished by" className="whitespace-nowrap">
        {edition.finishesOn === null ? "–" : formatDay(edition.finishesOn)}
      </td>
      <td data-label="So far" className="sm:w-40 lg:w-64">
        {`${progress.closed} of ${countOf(progress.actions, "action")} closed`}
        {progress.late > 0 && (
          <>
            {", "}
            <strong className="whitespace-nowrap text-hold">{`${progress.late} late`}</strong>
          </>
        )}
        <ProgressBar part={progress.closedDays} of={progress.days} className="mt-1.5" />
        <span className="block text-small text-ink-muted">
          {`${progress.closedDays} of ${countOf(progress.days, "day")}`}
        </span>
      </td>
    </tr>
  );
}
