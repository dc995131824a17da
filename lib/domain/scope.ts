import type { AppliesIf, Mode, Practice, Questionnaire } from "./questionnaire";

/**
 * What a team is asked. A practice out of scope is left out of every formula as if it did not
 * exist; that is not the same as a "NA" answer.
 */
export type Scope = {
  /** Flags of the profile, sorted, without repeats. */
  readonly profile: readonly string[];
  readonly mode: Mode;
  /** In content order. */
  readonly areaIds: readonly string[];
  /** In content order. */
  readonly practices: readonly Practice[];
  /** Pairs in which the practice is in scope and its prerequisite is not; in content order. */
  readonly ignoredPrerequisites: readonly {
    readonly practice: string;
    readonly prerequisite: string;
  }[];
};

const HIGHEST_QUICK_LEVEL = 3;
const MOST_KEPT = 200;

const kept = new WeakMap<Questionnaire, Map<string, Scope>>();

/**
 * Which areas and practices apply, decided by profile and mode alone and never by answers. Worked
 * out once for each questionnaire, profile and mode: teams are alike, and every score asks for it.
 *
 * @param profile flags that hold; a flag that the questionnaire does not know changes nothing
 * @see content/README.md#scope
 */
export function scopeOf(
  questionnaire: Questionnaire,
  profile: readonly string[],
  mode: Mode,
): Scope {
  const scopes = kept.get(questionnaire) ?? new Map<string, Scope>();
  kept.set(questionnaire, scopes);
  const key = [mode, ...profile].join("\n");
  const known = scopes.get(key);
  if (known) return known;
  const scope = makeScope(questionnaire, profile, mode);
  if (scopes.size >= MOST_KEPT) scopes.clear();
  scopes.set(key, scope);
  return scope;
}

function makeScope(questionnaire: Questionnaire, profile: readonly string[], mode: Mode): Scope {
  const flags = new Set(profile);
  const areaIds = questionnaire.areas
    .filter((area) => applies(area.appliesIf, flags))
    .map((area) => area.id);
  const areas = new Set(areaIds);
  const practices = questionnaire.practices.filter(
    (practice) =>
      areas.has(practice.area) && applies(practice.appliesIf, flags) && isAsked(practice, mode),
  );
  return {
    profile: sortedFlags(profile),
    mode,
    areaIds,
    practices,
    ignoredPrerequisites: ignoredPrerequisites(practices),
  };
}

/** Flags of a profile as results have them: sorted, without repeats. */
export function sortedFlags(profile: readonly string[]): readonly string[] {
  return [...new Set(profile)].sort();
}

/** Whether a condition of the content holds for a profile. */
export function applies(condition: AppliesIf, flags: ReadonlySet<string>): boolean {
  return condition === "always" || condition.any.some((flag) => flags.has(flag));
}

function isAsked(practice: Practice, mode: Mode): boolean {
  return mode === "full" || (practice.essential && practice.level <= HIGHEST_QUICK_LEVEL);
}

function ignoredPrerequisites(practices: readonly Practice[]): Scope["ignoredPrerequisites"] {
  const inScope = new Set(practices.map((practice) => practice.id));
  return practices.flatMap((practice) =>
    practice.requires
      .filter((id) => !inScope.has(id))
      .map((id) => ({ practice: practice.id, prerequisite: id })),
  );
}
