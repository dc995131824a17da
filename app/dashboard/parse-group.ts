import { parseView } from "./parse-view";
import type { SearchParameters } from "./read-parameters";
import { VIEW_PARSERS } from "./view-parsers";

type Parsed = {
  group: string | null;
  /** Part of a name; "" for none. */
  text: string;
  problems: string[];
  /** Whether something is named without need. */
  wordy: boolean;
};

type Part = { readonly group: string | null; readonly text: string };

const DEFAULTS: Part = { group: null, text: "" };

/** The `group` that an address names, read as the dashboard reads it; "" for teams without one. */
export function parseGroup({ group }: SearchParameters): Parsed {
  return parseGroupText({ group });
}

/** The `group` and the `text` that a team is looked for with. */
export function parseGroupText({ group, text }: SearchParameters): Parsed {
  const { view, ...parsed } = parseView({ group, text }, DEFAULTS, VIEW_PARSERS);
  return { ...view, ...parsed };
}
