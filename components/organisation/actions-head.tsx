import { sortWords } from "@/components/dashboard/sort-words";
import { sortedBy } from "@/components/dashboard/sorted-by";
import { SortHeader } from "@/components/ui/sort-header";
import type { ActionSort } from "@/lib/domain/organisation/views/plan";
import { FIGURE, PLAIN_HEAD, SORT_HEAD } from "./figure-table";
import { DEFAULT_PLAN, type PlanView, planHref } from "./plan-address";

const WORDS = [
  { column: "practice", short: "Practice" },
  { column: "level", short: "Level" },
] as const;

const FIGURES = [
  { column: "teams", short: "Teams" },
  { column: "only-action", short: "Only action" },
  { column: "one-of-two", short: "One of two" },
  { column: "days", short: "Days in all" },
  { column: "median", short: "Median" },
] as const;

/** In which order the practices are, as a sentence says it. */
export function orderWords({ sort, direction }: PlanView = DEFAULT_PLAN): string {
  const found = [...WORDS, ...FIGURES].find(({ column }) => column === sort);
  return sortWords({ sort, direction }, (found?.short ?? sort).toLowerCase());
}

/** The address of a view where its table begins, for who is there already. */
export function practicesHref(view: PlanView): string {
  return `${planHref(view)}#practices`;
}

/** The headings of the practices, each sorts by its column. */
export function ActionsHead({ view }: { view: PlanView }) {
  const links = {
    ...view,
    hrefOf: (column: ActionSort) => practicesHref(sortedBy(view, column)),
  };
  return (
    <thead className={SORT_HEAD}>
      <tr>
        {WORDS.map((column) => (
          <SortHeader key={column.column} links={links} align="left" columns={[column]} />
        ))}
        {FIGURES.map((column) => (
          <SortHeader key={column.column} links={links} align="right" columns={[column]} />
        ))}
      </tr>
    </thead>
  );
}

/** The same where they cannot be sorted. */
export function PlainActionsHead() {
  return (
    <thead className={PLAIN_HEAD}>
      <tr>
        {WORDS.map(({ column, short }) => (
          <th key={column} scope="col">
            {short}
          </th>
        ))}
        {FIGURES.map(({ column, short }) => (
          <th key={column} scope="col" className={FIGURE}>
            {short}
          </th>
        ))}
      </tr>
    </thead>
  );
}
