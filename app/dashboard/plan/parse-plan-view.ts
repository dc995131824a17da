import type { PlanView } from "@/components/organisation/plan-address";
import { parseGroupPage } from "../parse-group";
import { type SearchParameters, unknownParameters } from "../read-parameters";

/** What the address asks for. Whatever is malformed or unknown is left at its default and named. */
export function parsePlanView(given: SearchParameters): {
  view: PlanView;
  problems: string[];
  /** Whether the address says something that needs no saying. */
  wordy: boolean;
} {
  const { group, page, problems, wordy } = parseGroupPage(given);
  return {
    view: { group, page },
    problems: [...problems, ...unknownParameters(given, ["group", "page"])],
    wordy,
  };
}
