import type { PlanView } from "@/components/organisation/plan-address";
import { parseDashboardView } from "../parse-dashboard-view";
import { type SearchParameters, unknownParameters } from "../read-parameters";

const KNOWN = ["group", "page"] as const;

/** What the address asks for. Whatever is malformed or unknown is left at its default and named. */
export function parsePlanView(given: SearchParameters): {
  view: PlanView;
  problems: string[];
  /** Whether the address says something that needs no saying. */
  wordy: boolean;
} {
  const asked = Object.fromEntries(
    KNOWN.flatMap((key) => (given[key] === undefined ? [] : [[key, given[key]]])),
  );
  const { view, problems, wordy } = parseDashboardView(asked, { areas: [], flags: [] });
  const { group, page } = view;
  return {
    view: { group, page },
    problems: [...problems, ...unknownParameters(given, KNOWN)],
    wordy,
  };
}
