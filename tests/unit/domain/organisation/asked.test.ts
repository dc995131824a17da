import { describe, expect, test } from "vitest";
import { askedAlike, askedCells, askedMark } from "@/lib/domain/organisation/asked";
import { buildArea, buildPractice, buildQuestionnaire } from "@/tests/support/questionnaires";
import { areaOf, outOfScope, rowOf } from "@/tests/support/team-rows";

const { snapshot } = rowOf("A");
const profile = ["server-side", "distributed"];

test("a snapshot is counted with what it was asked, its index in tenths", () => {
  expect(askedCells({ snapshot, profile })).toEqual([
    ["asked", "1.0.0 full", 0, 0],
    ["asked-index", "1.0.0 full 110 distributed server-side", 589, 589],
  ]);
});

test("another version, mode, area in scope or profile is not the same", () => {
  const changes = [
    {},
    { questionnaireVersion: "1.1.0" },
    { mode: "quick" as const },
    { areas: [areaOf("build", 1, 1), outOfScope("test"), areaOf("ml", 1, 1)] },
  ];
  const marks = changes.map((change) =>
    askedMark({ snapshot: { ...snapshot, ...change }, profile }),
  );
  expect(new Set([...marks, askedMark({ snapshot, profile: ["distributed"] })]).size).toBe(5);
  // What was answered makes no difference.
  const areas = [areaOf("build", 0, 9), areaOf("test", 5, 88), outOfScope("ml")];
  expect(askedMark({ snapshot: { ...snapshot, areas }, profile: profile.toReversed() })).toBe(
    marks[0],
  );
});

describe("teams are asked alike", () => {
  const questionnaire = buildQuestionnaire({
    practices: [
      buildPractice({ id: "every", area: "build", level: 1 }),
      buildPractice({ id: "some", area: "test", level: 1 }),
      buildPractice({ id: "flagged", area: "test", level: 2, appliesIf: { any: ["distributed"] } }),
      buildPractice({ id: "model", area: "ml", level: 1, appliesIf: { any: ["ships-ml"] } }),
    ],
    areas: [
      buildArea({ id: "build" }),
      buildArea({ id: "test" }),
      buildArea({ id: "ml", appliesIf: { any: ["ships-ml"] } }),
    ],
  });
  const alike = (...marks: string[]) => askedAlike(marks, questionnaire);
  const all = { questions: true, whole: true, areas: ["build", "test", "ml"] };

  test("in all while there is one mark at most", () => {
    expect(alike()).toEqual(all);
    expect(alike("1.0.0 full 110")).toEqual(all);
  });

  test("in an area whose practices ask for no flag by which they differ", () => {
    // Kills: the same area in scope for the same practices.
    expect(alike("1.0.0 full 110", "1.0.0 full 110 distributed")).toEqual({
      ...{ questions: true, whole: false, areas: ["build", "ml"] },
    });
    // Teams without the area are not among those that are compared in it.
    expect(alike("1.0.0 full 110", "1.0.0 full 111 ships-ml").areas).toEqual(all.areas);
  });

  test("nowhere with another version or mode, and in no area of a version that is not in use", () => {
    const not = { questions: false, whole: false, areas: [] };
    expect(alike("1.0.0 full 110", "1.1.0 full 110")).toEqual(not);
    expect(alike("1.0.0 full 110", "1.0.0 quick 110")).toEqual(not);
    expect(alike("0.9.0 full 110", "0.9.0 full 111 ships-ml")).toEqual({
      ...{ questions: true, whole: false, areas: [] },
    });
  });
});
