import { capital, countOf } from "@/components/results/words";
import type { PlanProgress } from "@/lib/domain/plans/track-plan";
import { ProgressBar } from "./progress-bar";

const TABLE = [
  "mt-3 w-full max-w-2xl border-collapse text-left",
  "[&_tr]:border-b [&_tr]:border-line sm:[&_th]:py-2.5 sm:[&_td]:py-2.5 sm:[&_th]:pr-6 sm:[&_td+td]:pl-6",
  "max-sm:block [&_tbody]:max-sm:block [&_tr]:max-sm:grid [&_tr]:max-sm:grid-cols-[1fr_auto] [&_tr]:max-sm:gap-1 [&_tr]:max-sm:py-2.5",
].join(" ");

/** The days of what is closed beside those that were planned to be closed by today. */
export function PlanStanding({ progress }: { progress: PlanProgress }) {
  const { days, closedDays, plannedDays } = progress;
  if (progress.actions === 0) return null;
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">{standingSentence(progress)}</h2>
      <table className={TABLE}>
        <caption className="sr-only">Person-days closed, and planned until today</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">What</th>
            <th scope="col">As a bar</th>
            <th scope="col">Person-days</th>
          </tr>
        </thead>
        <tbody>
          <Row name="Closed" part={closedDays} of={days} look="closed" />
          <Row name="Planned until today" part={plannedDays} of={days} look="planned" />
        </tbody>
      </table>
      <p className="mt-2 max-w-prose text-small text-ink-muted">{remark(progress)}</p>
    </section>
  );
}

type RowProps = { name: string; part: number; of: number; look: "closed" | "planned" };

function Row({ name, part, of, look }: RowProps) {
  return (
    <tr>
      <th scope="row" className="font-medium sm:whitespace-nowrap">
        {name}
      </th>
      <td className="w-full max-sm:order-last max-sm:col-span-2">
        <ProgressBar {...{ part, of, look }} />
      </td>
      <td className="text-right whitespace-nowrap">{`${part} of ${countOf(of, "day")}`}</td>
    </tr>
  );
}

/** "6 days behind the plan". */
function standingSentence({ closedDays, plannedDays }: PlanProgress): string {
  const ahead = closedDays - plannedDays;
  if (ahead === 0) return closedDays === 0 ? "Nothing is due yet" : "On plan";
  return capital(
    `${countOf(Math.abs(ahead), "day")} ${ahead > 0 ? "ahead of" : "behind"} the plan`,
  );
}

function remark({ saidDone }: PlanProgress): string {
  const rule =
    "An action is closed when a later snapshot shows the practice adopted. What was dropped or is no longer asked counts nowhere.";
  if (saidDone === 0) return rule;
  return `${rule} ${capital(countOf(saidDone, "action"))} said done ${saidDone === 1 ? "counts" : "count"} once the next assessment shows it.`;
}
