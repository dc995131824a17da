import { formatCount } from "@/lib/domain/format-figure";
import type { AreaHeading } from "./area-heading";
import { type DashboardView, isFiltered } from "./dashboard-view";
import { AGES } from "./filter-fields";
import { countOf, listed } from "./number-words";
import { sortWords } from "./sort-words";

/** The quiet line above the heading: "6 teams · latest snapshots · by name". */
export function dashboardContext(
  view: DashboardView,
  counts: { readonly total: number; readonly teams: number },
  areas: readonly AreaHeading[],
): string {
  const teams = isFiltered(view)
    ? `${formatCount(counts.total)} of ${countOf(counts.teams, "team")}`
    : countOf(counts.teams, "team");
  return `${teams} · latest snapshots · ${sortWords(view, columnName(view, areas))}`;
}

function columnName({ sort }: DashboardView, areas: readonly AreaHeading[]): string {
  if (sort === "overall") return "overall level";
  return areas.find(({ id }) => `area:${id}` === sort)?.name ?? sort;
}

/** What was found, for the status message after filtering. */
export function matchWords(
  view: DashboardView,
  total: number,
  flags: readonly { readonly id: string; readonly question: string }[],
): string {
  const question = flags.find(({ id }) => id === view.flag)?.question;
  const parts = [
    view.text ? `“${view.text}” in the name` : "",
    groupWords(view.group),
    view.tag === null ? "" : `tag “${view.tag}”`,
    question ? `“${question}” answered yes` : "",
    view.level === null ? "" : `overall level ${view.level}`,
    view.age === null ? "" : AGES[view.age],
  ].filter(Boolean);
  const verb = total === 1 ? "matches" : "match";
  return `${countOf(total, "team")} ${verb}: ${listed(parts)}`;
}

function groupWords(group: string | null): string {
  if (group === null) return "";
  return group === "" ? "no group" : `group “${group}”`;
}
