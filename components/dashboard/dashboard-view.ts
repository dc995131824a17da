export const PAGE_SIZES = [25, 50, 100] as const;

/** What the address of the dashboard says: which teams, in which order, which page. */
export type DashboardView = {
  readonly text: string;
  /** null for all groups. */
  readonly group: string | null;
  readonly sort: DashboardColumn;
  readonly direction: Direction;
  readonly page: number;
  readonly size: (typeof PAGE_SIZES)[number];
};

export type DashboardColumn =
  | "name"
  | "group"
  | "overall"
  | "index"
  | "date"
  | "change"
  | `area:${string}`;

export type Direction = "ascending" | "descending";

export const DEFAULT_VIEW: DashboardView = {
  text: "",
  group: null,
  sort: "name",
  direction: "ascending",
  page: 1,
  size: 25,
};

/** The address of a view, with the parameters that are not the default only. */
export function dashboardHref(view: DashboardView): string {
  const parameters = new URLSearchParams();
  for (const key of ["text", "group", "sort", "direction", "page", "size"] as const) {
    const value = view[key];
    if (value !== DEFAULT_VIEW[key] && value !== null) parameters.set(key, String(value));
  }
  return parameters.size === 0 ? "/dashboard" : `/dashboard?${parameters}`;
}

export function isFiltered({ text, group }: DashboardView): boolean {
  return text !== "" || group !== null;
}

/** The view after a click on a column: turned round if it was sorted by it, else its best first. */
export function sortedBy(view: DashboardView, column: DashboardColumn): DashboardView {
  const first: Direction = column === "name" || column === "group" ? "ascending" : "descending";
  const turned: Direction = view.direction === "ascending" ? "descending" : "ascending";
  return { ...view, sort: column, direction: view.sort === column ? turned : first, page: 1 };
}
