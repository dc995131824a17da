import { describe, expect, it } from "vitest";
import { checkContent } from "@/lib/content/check-content";
import { loadContent } from "@/lib/content/load-content";
import { scopeOf } from "@/lib/domain/scope";

const questionnaire = loadContent().questionnaire;
const worksheets = loadContent().worksheets;
const everyFlag = questionnaire.profile.map(({ id }) => id);
const webTeam = ["distributed", "server-side", "owns-database", "personal-data"];

describe("the shipped content", () => {
  it("is sound and complete", () => {
    expect(checkContent()).toEqual({
      sound: true,
      counts: {
        practices: 95,
        essential: 75,
        options: 475,
        prerequisites: 120,
        mappings: 367,
        models: 11,
        cells: 278,
        worksheets: 3,
      },
    });
  });

  it("asks as many practices as the profile and the mode say", () => {
    const sizes = [[], webTeam, everyFlag].map((profile) => [
      scopeOf(questionnaire, profile, "full").practices.length,
      scopeOf(questionnaire, profile, "quick").practices.length,
    ]);
    expect(sizes).toEqual([
      [66, 38],
      [78, 44],
      [95, 55],
    ]);
  });

  it("keeps areas, levels and modes in order, and practices by area", () => {
    const areas = "culture architecture build test deploy data ml insight".split(" ");
    expect(questionnaire.areas.map(({ id }) => id)).toEqual(areas);
    expect([...new Set(questionnaire.practices.map(({ area }) => area))]).toEqual(areas);
    expect(questionnaire.levels.map(({ name }) => name)).toEqual([
      "Base",
      "Beginner",
      "Intermediate",
      "Advanced",
      "Expert",
    ]);
    expect(questionnaire.modes.map(({ id }) => id)).toEqual(["full", "quick"]);
    expect(questionnaire.profile).toHaveLength(6);
  });

  it("reads the settings of the scoring rule", () => {
    expect(questionnaire.settings).toEqual({
      threshold: 3,
      quota: [1, 2],
      weights: { essential: 2, supporting: 1 },
      areaWeight: 1,
      notApplicableFlag: [1, 3],
      effortDays: { S: 5, M: 20, L: 60 },
      value: { base: 3, essential: 2, outcomesMax: 3, dependantsMax: 2, maximum: 10 },
    });
  });

  it("cannot be changed by whoever uses it", () => {
    const { practices, settings, outcomes } = questionnaire;
    const parts = [questionnaire, practices, practices[0], practices[0]?.options, outcomes];
    expect([...parts, settings.effortDays, worksheets, worksheets[0]].every(Object.isFrozen)).toBe(
      true,
    );
  });
});

describe("published models", () => {
  it.each([
    ["cdmm", 78, 78],
    ["humble-farley", 30, 30],
    ["google-mlops", 31, 31],
    ["microsoft-mlops", 23, 23],
    ["ml-test-score", 24, 28],
    ["dora-capabilities", 31, 35],
    ["minimum-cd", 17, 17],
    ["testing-phases", 21, 21],
    ["dataops", 11, 11],
    ["lens-green", 2, 2],
    ["lens-responsible-ml", 2, 2],
  ])("%s: practices speak for %i of %i cells", (id, mapped, cells) => {
    const links = questionnaire.practices.flatMap(({ evidence }) => evidence);
    const own = links.filter(({ model }) => model === id).map(({ cell }) => cell);
    expect(new Set(own).size).toBe(mapped);
    expect(questionnaire.models.find((model) => model.id === id)?.cells).toHaveLength(cells);
  });

  it("name what they leave out", () => {
    const dora = questionnaire.models.find(({ id }) => id === "dora-capabilities");
    expect(dora?.notAssessed).toEqual([
      "transformational-leadership",
      "job-satisfaction",
      "ai-stance",
      "ai-accessible-data",
    ]);
  });
});

describe("worksheets", () => {
  it("have options or ask for a percentage", () => {
    const [dora, outcomes, mlTests] = worksheets;
    expect(dora?.items.map(({ kind, options }) => [kind, options.length])).toEqual([
      ["options", 6],
      ["options", 6],
      ["options", 6],
      ["percent", 0],
      ["percent", 0],
    ]);
    expect(outcomes?.items.every(({ options }) => options.length === 5)).toBe(true);
    expect(mlTests?.items).toHaveLength(28);
    expect(mlTests?.items[27]?.options.map(({ value }) => value)).toEqual([0, 0.5, 1]);
  });

  it("carry bands and published figures", () => {
    const [dora, , mlTests] = worksheets;
    expect(dora?.benchmark?.figures["lead-time"]).toEqual({ mean: 5.5, deviation: 2.4 });
    expect(dora?.referenceLevels?.levels[0]).toMatchObject({ id: "elite", sharePercent: 19 });
    expect(mlTests?.bands.map(({ low, lowIncluded, high }) => [low, lowIncluded, high])).toEqual([
      [0, true, 0],
      [0, false, 1],
      [1, false, 2],
      [2, false, 3],
      [3, false, 5],
      [5, false, 7],
    ]);
  });
});
