import { parseDashboardView } from "./parse-dashboard-view";
import type { SearchParameters } from "./read-parameters";

type Parsed = {
  group: string | null;
  /** From 1. */
  page: number;
  problems: string[];
  /** Whether something is named without need. */
  wordy: boolean;
};

/** The `group` that an address names, read as the dashboard reads it; "" for teams without one. */
export function parseGroup({ group }: SearchParameters): Parsed {
  return parseGroupPage({ group });
}

/** The `group` and the `page` of a list of what it has. */
export function parseGroupPage({ group, page }: SearchParameters): Parsed {
  const given = Object.entries({ group, page }).filter(([, value]) => value !== undefined);
  const known = { areas: [], flags: [] };
  const { view, problems, wordy } = parseDashboardView(Object.fromEntries(given), known);
  return { group: view.group, page: view.page, problems, wordy };
}
