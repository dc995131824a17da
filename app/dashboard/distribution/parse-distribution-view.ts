import type { DistributionView } from "@/components/overview/distribution-address";
import type { Distribution } from "@/lib/domain/organisation/views/distribution";
import { parseGroupText } from "../parse-group";
import { type SearchParameters, unknownParameters } from "../read-parameters";

type Parsed = {
  view: DistributionView;
  problems: string[];
  /** Whether the address says something that needs no saying. */
  wordy: boolean;
};

/** What the address of a file asks for. Whatever is malformed or unknown is left out and named. */
export function parseDistributionView(given: SearchParameters): Parsed {
  const { text: _, ...parsed } = parse(given, ["group", "team"]);
  return parsed;
}

/** The same of the page, which also looks for a team by `text`, a part of its name. */
export function parseDistributionPage(given: SearchParameters): Parsed & { text: string } {
  return parse(given, ["group", "team", "text"]);
}

function parse(given: SearchParameters, names: readonly string[]): Parsed & { text: string } {
  const known = Object.fromEntries(names.map((name) => [name, given[name]]));
  const { group, text, problems, wordy } = parseGroupText(known);
  const team = given.team ?? null;
  const plausible = typeof team === "string" && /^[\w-]{1,64}$/.test(team);
  if (team !== null && !plausible) problems.push("“team” must be the id of one team.");
  problems.push(...unknownParameters(given, names));
  return { view: { group, team: plausible ? team : null }, text, problems, wordy };
}

/** What became of what was asked for but is not shown. */
export function distributionProblems(
  { named, rollUp, team }: Pick<Distribution, "named" | "rollUp" | "team">,
  asked: DistributionView & { readonly text: string },
): readonly string[] {
  if (!named) {
    const isNamed = asked.team !== null || asked.text !== "";
    return isNamed ? ["Names are hidden here, so no team is pointed out."] : [];
  }
  if (asked.team === null || team || rollUp.teams === 0) return [];
  return [`The team could not be found${asked.group === null ? "" : " in this group"}.`];
}
