import { countOf } from "@/components/dashboard/number-words";
import type { TeamRow } from "@/components/dashboard/team-row";
import { parseGroup } from "./parse-group";
import { type SearchParameters, unknownParameters } from "./read-parameters";

const MOST = 6;

/**
 * The ids that the address names with one `team` each: the first six that differ; and the group of
 * the rest. Here, and only here, a parameter may be repeated, because that is what a form with
 * several boxes sends.
 */
export function parseComparedTeams(given: SearchParameters): {
  ids: string[];
  group: string | null;
  problems: string[];
} {
  const named = [given.team ?? []].flat();
  const plausible = [...new Set(named)].filter((id) => /^[\w-]{1,64}$/.test(id));
  const { group, problems } = parseGroup(given);
  problems.push(...unknownParameters(given, ["team", "group"]));
  if (named.some((id) => !plausible.includes(id))) problems.push("Not every team has a valid id.");
  if (plausible.length > MOST) {
    problems.push(`Of ${plausible.length} teams the first ${MOST} are compared.`);
  }
  return { ids: plausible.slice(0, MOST), group, problems };
}

/** What became of the teams that were asked for but are not compared. */
export function comparisonProblems(
  rows: readonly TeamRow[],
  missing: readonly string[],
): readonly string[] {
  const unassessed = rows.filter(({ snapshot }) => !snapshot);
  return [
    ...(missing.length > 0 ? [`${countOf(missing.length, "team")} could not be found.`] : []),
    ...unassessed.map(({ team }) => `${team.name} has no snapshot yet.`),
  ];
}
