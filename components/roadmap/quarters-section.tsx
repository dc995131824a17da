import { LazyStepChart } from "@/components/charts/lazy-step-chart";
import { ShortDate } from "@/components/dashboard/short-date";
import { LevelChip } from "@/components/ui/level-chip";
import { ScrollBox } from "@/components/ui/scroll-box";
import { formatIndex } from "@/lib/domain/format-figure";
import { stepsOf } from "@/lib/domain/roadmap/steps";
import { stepTitle } from "./budget-reach";
import { planFinding, projectionSummary } from "./plan-finding";
import type { PlannedView } from "./plan-view";
import { indexSteps, levelSteps } from "./projection-steps";

const TABLE = [
  "w-full min-w-2xl border-separate border-spacing-0 text-left",
  "[&_th]:border-t [&_th]:border-line [&_th]:py-2 [&_th]:pr-4 [&_th]:align-top",
  "[&_td]:border-t [&_td]:border-line [&_td]:py-2 [&_td]:pr-4 [&_td]:align-top",
  "[&_thead_th]:border-0 [&_thead_th]:pb-1 [&_thead_th]:align-bottom [&_thead_th]:text-small [&_thead_th]:font-normal [&_thead_th]:text-ink-muted",
].join(" ");

/** The plan by quarters: what is finished when, how many days that is, and where it leads. */
export function QuartersSection({ view }: { view: PlannedView }) {
  const { questionnaire, plan } = view;
  if (plan.schedule.quarters.length === 0) return null;
  return (
    <section aria-labelledby="quarters">
      <h2 id="quarters">{planFinding(questionnaire, plan)}</h2>
      <p className="mt-1 max-w-prose text-small text-ink-muted">
        {projectionSummary(questionnaire, plan)}
      </p>
      <figure className="my-4 noscript:hidden print:hidden">
        <figcaption className="text-small text-ink-muted">
          The figures of the table below, a step at the end of each quarter.
        </figcaption>
        <div className="mt-2 grid gap-x-8 gap-y-4 lg:grid-cols-2">
          <LazyStepChart name="Overall level" data={levelSteps(plan)} />
          <LazyStepChart name="Index" data={indexSteps(plan)} />
        </div>
      </figure>
      <ScrollBox label="The plan by quarters">
        <QuartersTable view={view} />
      </ScrollBox>
    </section>
  );
}

function QuartersTable({ view }: { view: PlannedView }) {
  const { questionnaire, plan } = view;
  const steps = stepsOf(plan.roadmap);
  const titles = new Map(steps.map((step) => [step.id, stepTitle(questionnaire, step)]));
  const ends = daysUntil(steps);
  return (
    <table className={TABLE}>
      <caption className="sr-only">What is finished in each quarter, and where it leads</caption>
      <thead>
        <tr>
          <th scope="col">Quarter</th>
          <th scope="col">Finished in it</th>
          <th scope="col">Days so far</th>
          <th scope="col">Overall</th>
          <th scope="col">Index</th>
        </tr>
      </thead>
      <tbody>
        {plan.schedule.quarters.map(({ number, startsOn, endsOn, capacity, finishes }, place) => {
          const after = plan.projection.quarters[place]?.after;
          return (
            <tr key={number}>
              <th scope="row" className="font-medium whitespace-nowrap">
                {number}
                <span className="block text-small font-normal text-ink-muted">
                  <ShortDate iso={startsOn} /> to <ShortDate iso={endsOn} />
                </span>
                <span className="block text-small font-normal text-ink-muted">
                  {`${capacity} days`}
                </span>
              </th>
              <td>
                <Finished {...{ finishes, titles, slots: plan.schedule.slots }} />
              </td>
              <td>{ends.get(finishes.at(-1) ?? "") ?? "–"}</td>
              <td>
                {after && after.overall !== null && (
                  <LevelChip level={{ low: after.overall, high: after.overall }} />
                )}
              </td>
              <td>{after && formatIndex(after.index)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Finished({
  finishes,
  titles,
  slots,
}: {
  finishes: readonly string[];
  titles: ReadonlyMap<string, string>;
  slots: PlannedView["plan"]["schedule"]["slots"];
}) {
  if (finishes.length === 0) return <span className="text-ink-muted">work goes on</span>;
  return (
    <ul>
      {finishes.map((id) => (
        <li key={id}>
          <a href={`#${id}`}>{titles.get(id)}</a>{" "}
          <span className="text-small text-ink-muted">
            by <ShortDate iso={slots.get(id)?.endsOn ?? ""} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Person-days from the start to the end of each step. */
function daysUntil(steps: ReturnType<typeof stepsOf>): ReadonlyMap<string, number> {
  let days = 0;
  return new Map(
    steps.map((step) => {
      days += step.days;
      return [step.id, days];
    }),
  );
}
