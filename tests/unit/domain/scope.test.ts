import { describe, expect, test } from "vitest";
import { loadContent } from "@/lib/content/load-content";
import { LEVEL_RANKS } from "@/lib/domain/levels";
import type { Mode } from "@/lib/domain/questionnaire";
import { scopeOf } from "@/lib/domain/scope";
import { score } from "@/lib/domain/scoring";

const questionnaire = loadContent().questionnaire;
const FLAGS = questionnaire.profile.map((flag) => flag.id);
const MIDDLE = ["distributed", "server-side", "owns-database", "personal-data"];
const PROFILES = Array.from({ length: 2 ** FLAGS.length }, (_, bits) =>
  FLAGS.filter((_, index) => (bits >> index) % 2 === 1),
);
const CASES = PROFILES.flatMap((profile) =>
  (["full", "quick"] as const).map((mode) => ({ profile, mode })),
);

describe("size of the shipped questionnaire", () => {
  test.each([
    { profile: [], full: 66, quick: 38 },
    { profile: MIDDLE, full: 78, quick: 44 },
    { profile: FLAGS, full: 95, quick: 55 },
  ])("$profile: $full practices, $quick in quick mode", ({ profile, full, quick }) => {
    const size = (mode: Mode) => scopeOf(questionnaire, profile, mode).practices.length;
    expect(size("full")).toBe(full);
    expect(size("quick")).toBe(quick);
  });
});

describe("all 64 profiles in both modes", { timeout: 60_000 }, () => {
  test("areas and practices follow the flags alone", () => {
    expect(CASES).toHaveLength(128);
    for (const { profile, mode } of CASES) {
      const scope = scopeOf(questionnaire, profile, mode);
      const has = (...flags: string[]) => flags.some((flag) => profile.includes(flag));
      const without = [
        ...(has("owns-database", "runs-data-pipelines") ? [] : ["data"]),
        ...(has("ships-ml") ? [] : ["ml"]),
      ];
      const areas = questionnaire.areas.map(({ id }) => id).filter((id) => !without.includes(id));
      expect(scope.areaIds).toEqual(areas);
      expect(scope.profile).toEqual(profile.toSorted());
      const expected = questionnaire.practices.filter(
        ({ area, appliesIf, essential, level }) =>
          areas.includes(area) &&
          (appliesIf === "always" || has(...appliesIf.any)) &&
          (mode === "full" || (essential && level <= 3)),
      );
      expect(scope.practices).toEqual(expected);
    }
  });

  test("every level that is asked can be attained, and no other", () => {
    for (const { profile, mode } of CASES) {
      const { practices } = scopeOf(questionnaire, profile, mode);
      const choices = new Map(practices.map(({ id }) => [id, 4] as const));
      const { areas, overall } = score({ questionnaire, profile, mode, choices });
      const top = mode === "full" ? 5 : 3;
      expect(overall).toEqual({ low: top, high: top, strict: top, strictHigh: top });
      const here = areas.filter((area) => area.inScope);
      for (const { id } of here) {
        for (const level of LEVEL_RANKS.filter((rank) => rank <= top)) {
          const evidence = practices.filter(
            (each) => each.area === id && each.level === level && each.essential,
          );
          expect(evidence.length, `${id} ${level}`).toBeGreaterThan(0);
        }
      }
    }
  });

  test("prerequisites out of scope are the known four in full mode", () => {
    const ignored = PROFILES.flatMap((profile) =>
      scopeOf(questionnaire, profile, "full").ignoredPrerequisites.map(
        ({ practice, prerequisite }) => `${practice} < ${prerequisite}`,
      ),
    );
    expect([...new Set(ignored)].sort()).toEqual([
      "automated-retraining < data-quality-checks",
      "data-quality-checks < data-code-in-version-control",
      "data-quality-checks < ml-code-in-version-control",
      "zero-touch-deployment < zero-downtime-deployment",
    ]);
  });
});

test("an answer out of scope changes no figure", () => {
  const base = new Map(questionnaire.practices.map(({ id }, at) => [id, at % 2 ? 3 : 4] as const));
  for (const { profile, mode } of CASES) {
    const inScope = new Set(scopeOf(questionnaire, profile, mode).practices.map(({ id }) => id));
    const narrowed = new Map([...base].filter(([id]) => inScope.has(id)));
    const assessment = { questionnaire, profile, mode };
    expect(score({ ...assessment, choices: base })).toEqual(
      score({ ...assessment, choices: narrowed }),
    );
  }
});

test("flags that the questionnaire does not know, and repeats, change nothing", () => {
  const scope = scopeOf(questionnaire, ["ships-ml", "ships-ml"], "full");
  expect(scope.profile).toEqual(["ships-ml"]);
  const other = scopeOf(questionnaire, ["ships-ml", "unknown"], "full");
  expect(other.practices).toEqual(scope.practices);
});

test("a scope is worked out once for each questionnaire, and is the one of that profile and mode", () => {
  for (const { profile, mode } of CASES) {
    const scope = scopeOf(questionnaire, profile, mode);
    expect(scopeOf(questionnaire, profile, mode)).toBe(scope);
    const anew = scopeOf({ ...questionnaire }, profile, mode);
    expect(anew).not.toBe(scope);
    expect(anew).toEqual(scope);
  }
  const fewer = { ...questionnaire, practices: questionnaire.practices.slice(0, 3) };
  expect(scopeOf(fewer, [], "full").practices.length).toBeLessThanOrEqual(3);
});

test("more profiles than are kept have scopes of their own", () => {
  const one = { ...questionnaire };
  const first = scopeOf(one, FLAGS, "full");
  for (let each = 0; each < 500; each += 1) scopeOf(one, [`unknown-${each}`], "full");
  expect(scopeOf(one, FLAGS, "full")).toEqual(first);
});
