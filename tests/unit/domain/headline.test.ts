import { describe, expect, test } from "vitest";
import { headline } from "@/lib/domain/headline";
import { LEVEL_RANKS } from "@/lib/domain/levels";
import type { AnswerValue } from "@/lib/domain/questionnaire";
import { score } from "@/lib/domain/scoring";
import { buildArea, buildPractice, buildQuestionnaire } from "@/tests/support/questionnaires";

const AREAS = [
  buildArea({ id: "test", name: "Test & Verification" }),
  buildArea({ id: "data", name: "Data" }),
  buildArea({ id: "build", name: "Build & Integration" }),
  buildArea({ id: "deploy", name: "Deploy & Release" }),
];
const questionnaire = buildQuestionnaire({
  areas: AREAS,
  practices: AREAS.flatMap(({ id: area }) =>
    LEVEL_RANKS.map((level) => buildPractice({ id: `${area}-${level}`, area, level })),
  ),
});

/** Results in which the areas, in content order, have the given levels. */
function resultsAt(levels: readonly number[], below: AnswerValue | "DK" = 0) {
  const choices = new Map(
    questionnaire.practices.map(({ id, area, level }) => {
      const reached = levels[AREAS.findIndex((each) => each.id === area)] ?? 0;
      return [id, level <= reached ? 4 : below] as const;
    }),
  );
  return score({ questionnaire, profile: [], mode: "full", choices });
}

describe("headline", () => {
  test.each([
    [[1, 3, 3, 3], "Intermediate in most areas, held back by Test & Verification at Base"],
    [[1, 1, 3, 3], "Base overall, held there by Test & Verification and Data"],
    [[1, 2, 3, 4], "Beginner in most areas, held back by Test & Verification at Base"],
    [[2, 2, 2, 2], "Beginner in every area"],
    [[0, 0, 0, 0], "Below Base in every area"],
    [[0, 3, 3, 3], "Intermediate in most areas, held back by Test & Verification below Base"],
    [[0, 0, 0, 3], "Below Base overall, held there by 3 areas"],
    [[5, 5, 5, 5], "Expert in every area"],
  ])("levels %j: %s", (levels, text) => {
    expect(headline(resultsAt(levels), questionnaire)).toBe(text);
  });

  test("names two areas and counts more", () => {
    const { limitingAreas, ...rest } = resultsAt([1, 3, 3, 3]);
    const limitedBy = (ids: readonly string[]) =>
      headline({ ...rest, limitingAreas: ids }, questionnaire);
    expect(limitingAreas).toEqual(["test"]);
    expect(limitedBy(["data", "test"])).toBe(
      "Intermediate in most areas, held back by Test & Verification and Data at Base",
    );
    expect(limitedBy(["build", "data", "test"])).toBe(
      "Intermediate in most areas, held back by 3 areas at Base",
    );
  });

  test("speaks of the low bound when answers are unknown", () => {
    expect(headline(resultsAt([1, 3, 3, 3], "DK"), questionnaire)).toBe(
      "Intermediate in most areas, held back by Test & Verification at Base",
    );
  });

  test("says when there is nothing to say", () => {
    const nothing = score({ questionnaire, profile: [], mode: "full", choices: new Map() });
    expect(headline(nothing, questionnaire)).toBe("Nothing answered yet");
    const empty = { ...questionnaire, areas: [], practices: [] };
    const noArea = score({ questionnaire: empty, profile: [], mode: "full", choices: new Map() });
    expect(noArea).toMatchObject({ overall: null, typical: null, index: { low: 0, high: 0 } });
    expect(headline(noArea, empty)).toBe("No area is in scope");
  });
});
