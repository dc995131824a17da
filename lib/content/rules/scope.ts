import { under } from "@/lib/content/check-shape";
import type { ContentProblem } from "@/lib/content/content-error";
import type { RawContent } from "@/lib/content/raw-content";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import { type Scope, scopeOf } from "@/lib/domain/scope";

/**
 * What must hold whatever a team does: in every profile, each level of each area in scope has an
 * essential practice in scope; and a prerequisite is in scope in some profile in which its
 * dependant is.
 *
 * @param questionnaire built from the same content, as far as that can be read
 */
export function checkScopes(
  content: RawContent,
  questionnaire: Questionnaire,
): readonly ContentProblem[] {
  const scopes = profilesOf(questionnaire).map((flags) => scopeOf(questionnaire, flags, "full"));
  return [
    ...questionnaire.areas
      .filter(({ id }) => content.completeAreas.has(id))
      .flatMap(({ id }) => levelsWithoutEssential(id, questionnaire, scopes)),
    ...prerequisitesNeverInScope(content, scopes),
  ];
}

/** Every set of flags: 2 to the power of their number. */
function profilesOf({ profile }: Questionnaire): readonly (readonly string[])[] {
  let profiles: readonly (readonly string[])[] = [[]];
  for (const { id } of profile) {
    profiles = [...profiles, ...profiles.map((flags) => [...flags, id])];
  }
  return profiles;
}

function levelsWithoutEssential(
  area: string,
  { levels }: Questionnaire,
  scopes: readonly Scope[],
): readonly ContentProblem[] {
  const here = scopes.filter(({ areaIds }) => areaIds.includes(area));
  return levels.flatMap(({ id, rank }) => {
    const without = here.filter(
      ({ practices }) => !practices.some((p) => p.area === area && p.level === rank && p.essential),
    );
    const [first] = without;
    if (first === undefined) return [];
    const flags = first.profile.length === 0 ? "no flag" : first.profile.join(", ");
    const count = `${without.length} of ${scopes.length} profiles`;
    const message = `no essential practice of level ${id} is in scope in ${count}, first with ${flags}`;
    return [{ file: `content/areas/${area}.yaml`, path: "practices", message }];
  });
}

function prerequisitesNeverInScope(
  { practices }: RawContent,
  scopes: readonly Scope[],
): readonly ContentProblem[] {
  const asked = new Map(
    practices.map(({ value: { id } }) => [
      id,
      new Set(scopes.filter((scope) => scope.practices.some((practice) => practice.id === id))),
    ]),
  );
  return practices.flatMap((entry) =>
    entry.value.prerequisites.flatMap((id, index) => {
      const own = asked.get(entry.value.id);
      const needed = asked.get(id);
      if (!own || !needed || own.size === 0 || [...own].some((scope) => needed.has(scope)))
        return [];
      const message = `"${id}" is out of scope in every profile in which this practice is in scope`;
      return [{ ...under(entry, ["prerequisites", index]), message }];
    }),
  );
}
