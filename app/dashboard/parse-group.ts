import { parseDashboardView } from "./parse-dashboard-view";
import type { SearchParameters } from "./read-parameters";

type Parsed = {
  group: string | null;
  /** From 1. */
  page: number;
  /** Part of a name; "" for none. */
  text: string;
  problems: string[];
  /** Whether something is named without need. */
  wordy: boolean;
};

/** The `group` that an address names, read as the dashboard reads it; "" for teams without one. */
export function parseGroup({ group }: SearchParameters): Parsed {
  return parsePart({ group });
}

/** The `group` and the `page` of a list of what it has. */
export function parseGroupPage({ group, page }: SearchParameters): Parsed {
  return parsePart({ group, page });
}

/** The `group` and the `text` that a team is looked for with. */
export function parseGroupText({ group, text }: SearchParameters): Parsed {
  return parsePart({ group, text });
}

function parsePart(part: SearchParameters): Parsed {
  const given = Object.entries(part).filter(([, value]) => value !== undefined);
  const known = { areas: [], flags: [] };
  const { view, problems, wordy } = parseDashboardView(Object.fromEntries(given), known);
  return { group: view.group, page: view.page, text: view.text, problems, wordy };
}
