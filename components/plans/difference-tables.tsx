import { ShortDate } from "@/components/dashboard/short-date";
import { ScrollBox } from "@/components/ui/scroll-box";
import type { ChangedAction, PlanDifference } from "@/lib/domain/plans/compare-plans";
import type { PlannedAction } from "@/lib/domain/plans/kept-plan";
import { changeWords } from "./plan-words";

const TABLE = [
  "mt-2 w-full min-w-lg table-fixed border-collapse text-left",
  "[&_tr]:border-b [&_tr]:border-line [&_th]:py-2 [&_td]:py-2 [&_th]:pr-6 [&_td]:pr-6 [&_tr>*]:align-top",
  "[&_thead]:text-small [&_thead]:text-ink-muted [&_thead_th]:font-normal [&_tbody_th]:font-medium",
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
              <th scope="col" className="w-36">
                Finished by
              </th>
              <th scope="col" className="w-24">
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
        <table className={TABLE}>
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              <th scope="col">Action</th>
              <th scope="col" className="w-36 wrap-anywhere">
                {titles.before}
              </th>
              <th scope="col" className="w-36 wrap-anywhere">
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
                <WhenCell action={each.before} />
                <WhenCell action={each.after} />
                <td>{changeWords(each)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}

function WhenCell({ action: { finishBy, days } }: { action: PlannedAction }) {
  return (
    <td>
      <ShortDate iso={finishBy} />
      <span className="block text-small text-ink-muted">
        {days === 1 ? "1 day" : `${days} days`}
      </span>
    </td>
  );
}
