import { parseDashboardView } from "./parse-dashboard-view";
import type { SearchParameters } from "./read-parameters";

/** The `group` that an address names, read as the dashboard reads it; "" for teams without one. */
export function parseGroup({ group }: SearchParameters): {
  group: string | null;
  problems: string[];
  /** Whether it is named without need. */
  wordy: boolean;
} {
  const known = { areas: [], flags: [] };
  const { view, problems, wordy } = parseDashboardView(group === undefined ? {} : { group }, known);
  return { group: view.group, problems, wordy };
}
