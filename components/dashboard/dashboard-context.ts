import type { AreaHeading } from "./area-heading";
import { type DashboardView, isFiltered } from "./dashboard-view";
import { countOf } from "./number-words";

const SORTED: Readonly<Record<string, readonly [string, string]>> = {
  name: ["by name", "by name, Z to A"],
  group: ["by group", "by group, Z to A"],
  overall: ["by overall level, lowest first", "by overall level, highest first"],
  index: ["by index, lowest first", "by index, highest first"],
  date: ["by date, oldest first", "by date, newest first"],
  change: ["by change, lowest first", "by change, highest first"],
};

/** The quiet line above the heading: "6 teams · latest snapshots · by name". */
export function dashboardContext(
  view: DashboardView,
  counts: { readonly total: number; readonly teams: number },
  areas: readonly AreaHeading[],
): string {
  const teams = isFiltered(view)
    ? `${counts.total} of ${countOf(counts.teams, "team")}`
    : countOf(counts.teams, "team");
  return `${teams} · latest snapshots · ${sortWords(view, areas)}`;
}

function sortWords({ sort, direction }: DashboardView, areas: readonly AreaHeading[]): string {
  const at = direction === "ascending" ? 0 : 1;
  const known = SORTED[sort];
  if (known) return known[at];
  const name = areas.find(({ id }) => `area:${id}` === sort)?.name ?? sort;
  return `by ${name}, ${at === 0 ? "lowest" : "highest"} first`;
}

/** What was found, for the status message after filtering. */
export function matchWords(view: DashboardView, total: number): string {
  const parts = [
    view.text ? `“${view.text}” in the name` : "",
    view.group === null ? "" : `group “${view.group}”`,
  ].filter(Boolean);
  const verb = total === 1 ? "matches" : "match";
  return `${countOf(total, "team")} ${verb}: ${parts.join(" and ")}`;
}
