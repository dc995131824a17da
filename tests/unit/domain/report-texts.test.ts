import { describe, expect, it } from "vitest";
import { actionText } from "@/lib/domain/action-text";
import { choicesOf } from "@/lib/domain/answers";
import { describeBlockers } from "@/lib/domain/describe-blockers";
import { areaName, practiceById } from "@/lib/domain/look-up";
import { strengthsOf } from "@/lib/domain/strengths";
import {
  allAnswered,
  answersOf,
  buildReport,
  buildRoadmap,
  MIXED,
  SMALL_QUESTIONNAIRE,
} from "@/tests/support/results";

describe("blockers in words", () => {
  const report = buildReport();
  const said = report.results.areas.flatMap(({ blockers }) =>
    blockers ? describeBlockers(report.questionnaire, choicesOf(report.answers), blockers) : [],
  );

  it("names today's option and the one that would be enough", () => {
    expect(said[0]?.essential).toEqual([
      {
        id: "build-fast",
        title: "Fast build",
        level: 3,
        from: "Fast build: a start.",
        to: "Fast build: all that matters.",
        why: "answered low",
      },
    ]);
  });

  it("keeps the choice among supporting practices, and unknown apart from low", () => {
    const [choice] = said[1]?.anyOf ?? [];
    expect(choice).toMatchObject({ level: 1, need: 1 });
    expect(choice?.of.map(({ id, from, why }) => [id, from, why])).toEqual([
      ["test-api", null, "don't know"],
      ["test-lint", "Static analysis: half of it.", "answered low"],
    ]);
  });
});

describe("an action in words", () => {
  const zero = buildReport({
    answers: answersOf(Object.fromEntries([...allAnswered(0).keys()].map((id) => [id, 0]))),
  });
  const actions = buildRoadmap(zero, 2).stages.flatMap((stage) => stage.actions);
  const textOf = (id: string) => {
    const [action] = actions.filter(({ practice }) => practice === id);
    if (!action) throw new Error(id);
    return actionText(SMALL_QUESTIONNAIRE, action);
  };

  it("resolves every id", () => {
    expect(textOf("build-daily")).toEqual({
      title: "Daily merge",
      area: "Build & Integration",
      from: "Daily merge: nothing.",
      to: "Daily merge: all that matters.",
      needs: ["One build script"],
      unlocks: [],
      improves: ["Lead time for changes"],
      firstStep: "Start Daily merge with one service this week.",
      proof: "Look for Daily merge in the last month.",
    });
    expect(textOf("build-script").unlocks).toEqual(["Daily merge"]);
  });

  it("knows no option for an unknown answer", () => {
    const unknown = buildReport({ answers: answersOf({ ...MIXED, "test-lint": "DK" }) });
    const [action] = buildRoadmap(unknown, 1).stages[0]?.actions ?? [];
    expect(action && actionText(SMALL_QUESTIONNAIRE, action).from).toBeNull();
  });
});

describe("strengths", () => {
  const { practices } = SMALL_QUESTIONNAIRE;

  it("are practices answered 4, highest level first, essential before supporting", () => {
    const choices = choicesOf(
      answersOf({ "build-server": 4, "build-script": 4, "build-daily": 4, "test-prod": 3 }),
    );
    const ids = strengthsOf(practices, choices, 9).map(({ id }) => id);
    expect(ids).toEqual(["build-daily", "build-script", "build-server"]);
  });

  it("are no more than asked for, in any order of the input", () => {
    const choices = choicesOf(allAnswered(4));
    const some = strengthsOf(practices, choices, 2).map(({ id }) => id);
    expect(some).toEqual(["build-fast", "test-prod"]);
    expect(strengthsOf([...practices].reverse(), choices, 2).map(({ id }) => id)).toEqual(some);
  });
});

it("looks up by id, and says which one is not known", () => {
  expect(practiceById(SMALL_QUESTIONNAIRE, "test-api").title).toBe("Interface tests");
  expect(areaName(SMALL_QUESTIONNAIRE, "ml")).toBe("Machine Learning");
  expect(areaName(SMALL_QUESTIONNAIRE, "gone")).toBe("gone");
  expect(() => practiceById(SMALL_QUESTIONNAIRE, "gone")).toThrow(
    new RangeError("Unknown practice gone"),
  );
});
