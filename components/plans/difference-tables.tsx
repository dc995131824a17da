import { ShortDate } from "@/components/dashboard/short-date";
import { ScrollBox } from "@/components/ui/scroll-box";
import type { ChangedAction, PlanDifference } from "@/lib/domain/plans/compare-plans";
import type { PlannedAction } from "@/lib/domain/plans/kept-plan";
import { changeWords } from "./plan-words";

const TABLE = [
  "mt-2 w-full table-fixed border-collapse text-left",
  "[&_tr]:border-b [&_tr]:border-line [&_th]:py-2 [&_td]:py-2 [&_th]:pr-3 [&_td]:pr-3 sm:[&_th]:pr-6 sm:[&_td]:pr-6 [&_tr>*]:align-top",
  "[&_thead]:text-small [&_thead]:text-ink-muted [&_thead_th]:font-normal [&_tbody_th]:font-medium",
].join(" ");

/** Below `sm` a row is the title of the action with its labelled figures under it. */
const STACKED = [
  TABLE,
  "max-sm:block [&_thead]:max-sm:sr-only [&_tbody]:max-sm:block [&_tr]:max-sm:block [&_tr]:max-sm:py-2",
  "[&_tr>*]:max-sm:block [&_tr>*]:max-sm:py-0.5",
  "[&_td]:max-sm:before:mr-2 [&_td]:max-sm:before:text-small [&_td]:max-sm:before:text-ink-muted [&_td]:max-sm:before:content-[attr(data-label)]",
].join(" ");

type Titles = {
  readonly onlyBefore: string;
  readonly onlyAfter: string;
  readonly before: string;
  readonly after: string;
};

/** What is only in one of two plans, and what is in both but not the same. */
export function DifferenceTables({
  difference: { onlyBefore, onlyAfter, changed },
  titles,
}: {
  difference: PlanDifference;
  titles: Titles;
}) {
  return (
    <div className="space-y-6">
      <ActionTable title={titles.onlyAfter} actions={onlyAfter} />
      <ActionTable title={titles.onlyBefore} actions={onlyBefore} />
      <ChangedTable {...{ titles, changed }} />
    </div>
  );
}

function ActionTable({ title, actions }: { title: string; actions: readonly PlannedAction[] }) {
  if (actions.length === 0) return null;
  return (
    <div>
      <h3 className="wrap-anywhere">{`${title} (${actions.length})`}</h3>
      <ScrollBox label={title}>
        <table className={TABLE}>
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              <th scope="col">Action</th>
              <th scope="col" className="w-30 sm:w-36">
                Finished by
              </th>
              <th scope="col" className="w-12 sm:w-24">
                Days
              </th>
            </tr>
          </thead>
          <tbody>
            {actions.map(({ id, title: name, finishBy, days }) => (
              <tr key={id}>
                <th scope="row" className="wrap-anywhere">
                  <bdi>{name}</bdi>
                </th>
                <td>
                  <ShortDate iso={finishBy} />
                </td>
                <td>{days}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}

function ChangedTable({ titles, changed }: { titles: Titles; changed: readonly ChangedAction[] }) {
  if (changed.length === 0) return null;
  const title = "Moved, longer or shorter";
  return (
    <div>
      <h3>{`${title} (${changed.length})`}</h3>
      <ScrollBox label={title}>
        <table className={STACKED}>
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              <th scope="col">Action</th>
              <th scope="col" className="w-40 wrap-anywhere">
                {titles.before}
              </th>
              <th scope="col" className="w-40 wrap-anywhere">
                {titles.after}
              </th>
              <th scope="col" className="w-48">
                Change
              </th>
            </tr>
          </thead>
          <tbody>
            {changed.map((each) => (
              <tr key={each.after.id}>
                <th scope="row" className="wrap-anywhere">
                  <bdi>{each.after.title}</bdi>
                </th>
                <WhenCell label={titles.before} action={each.before} />
                <WhenCell label={titles.after} action={each.after} />
                <td data-label="Change">{changeWords(each)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}

function WhenCell({ label, action: { finishBy, days } }: { label: string; action: PlannedAction }) {
  return (
    <td data-label={label} className="wrap-anywhere">
      <ShortDate iso={finishBy} />
      <span className="text-small text-ink-muted sm:block">
        <span className="sm:hidden">, </span>
        {days === 1 ? "1 day" : `${days} days`}
      </span>
    </td>
  );
}
