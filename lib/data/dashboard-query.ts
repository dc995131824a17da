/** By what a dashboard can be sorted; `area:<id>` sorts by the level of one area. */
export type DashboardSort =
  | "name"
  | "group"
  | "overall"
  | "index"
  | "date"
  | "change"
  | `area:${string}`;

/** Which teams a dashboard shows and in which order. */
export type DashboardQuery = {
  /** Part of a team's name, taken literally, case ignored; "" for all. */
  readonly text: string;
  /** Exactly this group; "" for teams without one, null for all. */
  readonly group: string | null;
  readonly sort: DashboardSort;
  readonly direction: "ascending" | "descending";
  /** From 1; beyond the end is taken as the last. */
  readonly page: number;
  readonly size: 25 | 50 | 100;
};
