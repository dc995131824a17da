import type { DistributionView } from "@/components/overview/distribution-address";
import { parseGroup } from "../parse-group";
import { type SearchParameters, unknownParameters } from "../read-parameters";

const KNOWN = ["group", "team"] as const;

/** What the address asks for. Whatever is malformed or unknown is left out and named. */
export function parseDistributionView(given: SearchParameters): {
  view: DistributionView;
  problems: string[];
  /** Whether the address says something that needs no saying. */
  wordy: boolean;
} {
  const { group, problems, wordy } = parseGroup(given);
  const team = given.team ?? null;
  const plausible = typeof team === "string" && /^[\w-]{1,64}$/.test(team);
  if (team !== null && !plausible) problems.push("“team” must be the id of one team.");
  problems.push(...unknownParameters(given, KNOWN));
  return { view: { group, team: plausible ? team : null }, problems, wordy };
}
