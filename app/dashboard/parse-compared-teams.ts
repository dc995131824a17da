import { type SearchParameters, unknownParameters } from "./read-parameters";

const MOST = 6;

/**
 * The ids that the address names with one `team` each: the first six that differ. Here, and only
 * here, a parameter may be repeated, because that is what a form with several boxes sends.
 */
export function parseComparedTeams(given: SearchParameters): { ids: string[]; problems: string[] } {
  const named = [given.team ?? []].flat();
  const plausible = [...new Set(named)].filter((id) => /^[\w-]{1,64}$/.test(id));
  const problems = unknownParameters(given, ["team"]);
  if (named.some((id) => !plausible.includes(id))) problems.push("Not every team has a valid id.");
  if (plausible.length > MOST) {
    problems.push(`Of ${plausible.length} teams the first ${MOST} are compared.`);
  }
  return { ids: plausible.slice(0, MOST), problems };
}
