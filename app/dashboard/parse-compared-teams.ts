import { noSuchGroup } from "@/components/dashboard/group-words";
import { countOf } from "@/components/dashboard/number-words";
import type { TeamsComparison } from "@/lib/domain/organisation/views/comparison";
import { parseGroup, parseGroupText } from "./parse-group";
import { type SearchParameters, unknownParameters } from "./read-parameters";

const MOST = 6;

type Compared = {
  ids: string[];
  group: string | null;
  /** Sentences about what was ignored. */
  problems: string[];
};

/**
 * The ids that the address names with one `team` each: the first six that differ; and the group of
 * the rest. Here, and only here, a parameter may be repeated, because that is what a form with
 * several boxes sends.
 */
export function parseComparedTeams(given: SearchParameters): Compared {
  const { group, problems } = parseGroup(given);
  problems.push(...unknownParameters(given, ["team", "group"]));
  const { ids, problems: ofTeams } = parseIds(given);
  return { ids, group, problems: [...problems, ...ofTeams] };
}

/** The same of the page, which also looks for a team by `text`, a part of its name. */
export function parseComparison(
  given: SearchParameters,
): Compared & { text: string /** Whether something is named without need. */; wordy: boolean } {
  const { group, text, problems, wordy } = parseGroupText(given);
  problems.push(...unknownParameters(given, ["team", "group", "text"]));
  const { ids, problems: ofTeams } = parseIds(given);
  return { ids, group, text, problems: [...problems, ...ofTeams], wordy };
}

function parseIds({ team }: SearchParameters): Pick<Compared, "ids" | "problems"> {
  const named = [team ?? []].flat();
  const plausible = [...new Set(named)].filter((id) => /^[\w-]{1,64}$/.test(id));
  const problems = named.some((id) => !plausible.includes(id))
    ? ["Not every team has a valid id."]
    : [];
  if (plausible.length > MOST) {
    problems.push(`Of ${plausible.length} teams the first ${MOST} are compared.`);
  }
  return { ids: plausible.slice(0, MOST), problems };
}

type Found = Pick<TeamsComparison, "rows" | "missing" | "group" | "found">;
type Asked = { readonly group: string | null; readonly text: string };

/** What became of what was asked for but is not shown. */
export function comparisonProblems(
  { rows, missing, group, found }: Found,
  asked: Asked,
): readonly string[] {
  const unassessed = rows.filter(({ snapshot }) => !snapshot);
  return [
    ...(missing.length > 0 ? [`${countOf(missing.length, "team")} could not be found.`] : []),
    ...unassessed.map(({ team }) => `${team.name} has no snapshot yet.`),
    ...(asked.group !== null && group === null ? [noSuchGroup(asked.group)] : []),
    ...(asked.text !== "" && !found ? ["With six teams no other is looked for."] : []),
  ];
}
