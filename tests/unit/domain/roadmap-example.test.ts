import { describe, expect, test } from "vitest";
import { formatIndex } from "@/lib/domain/format-figure";
import { planRoadmap } from "@/lib/domain/plan-roadmap";
import { score } from "@/lib/domain/scoring";
import { buildPractice, buildQuestionnaire } from "@/tests/support/questionnaires";
import { THREE_AREAS } from "@/tests/support/three-areas";

const assessment = THREE_AREAS;
const roadmap = planRoadmap({ ...assessment, target: 2 });
const actions = roadmap.stages.flatMap((stage) => stage.actions);

describe("worked example of three areas", () => {
  test("start: levels 1, 0, 0 and index 24.26", () => {
    const { areas, overall, index } = score(assessment);
    expect(areas.map((area) => area.level?.low)).toEqual([1, 0, 0]);
    expect(overall?.low).toBe(0);
    expect(areas.map((area) => formatIndex(area.index?.low ?? -1))).toEqual([
      "40.6",
      "7.1",
      "25.0",
    ]);
    expect(index.low.toFixed(2)).toBe("24.26");
  });

  test("stages, order, cumulative days: the minimum of 54", () => {
    let day = 0;
    const table = roadmap.stages.map(({ level, actions }) => [
      level,
      actions.map(({ practice, days }) => {
        day += days;
        return `${practice} ${day}`;
      }),
    ]);
    expect(table).toEqual([
      [1, ["D1 3", "T1 7", "T2 11"]],
      [2, ["B3 17", "D3 27", "B4 31", "S0 33", "D4 38", "T3 50", "T5 54"]],
    ]);
    expect(roadmap).toMatchObject({ target: 2, totalDays: 54, unreachable: [], findOut: [] });
    expect(roadmap.stages.map((stage) => stage.days)).toEqual([11, 43]);
  });

  test("each action says from where, what for, after what, and what it unlocks", () => {
    const of = (id: string) => actions.find((action) => action.practice === id);
    expect(of("T1")).toEqual({
      practice: "T1",
      area: "test",
      from: 1,
      to: 3,
      days: 4,
      value: 7,
      after: [],
      unlocks: ["D3", "T3"],
      why: "Last essential practice missing for Base in test; unlocks 2 later actions.",
      quickWin: true,
    });
    expect(of("D3")).toMatchObject({ after: ["D1", "T1"], unlocks: [] });
    expect(of("B4")?.why).toBe("One of 2 supporting practices still needed for Beginner in build.");
    expect(of("S0")?.why).toBe(
      "One of 2 supporting practices still needed for Beginner in build; unlocks 1 later action.",
    );
    expect(of("T2")?.why).toBe("The one supporting practice still needed for Base in test.");
  });

  test("quick wins: stage 1, at most 5 days, ready, top third of value per day", () => {
    // value per day: D1 3, T1 1.75, B3 .83, D3 .8, B4 and D4 and T2 .75 or .8; third of 10 = first 4
    expect(actions.filter((action) => action.quickWin).map((each) => each.practice)).toEqual([
      "D1",
      "T1",
    ]);
  });
});

test("a practice that only others need says which", () => {
  const practices = [
    buildPractice({ id: "goal", area: "a", level: 1, requires: ["aid"] }),
    buildPractice({ id: "aid", area: "a", level: 1, essential: false, requires: [] }),
    buildPractice({ id: "met", area: "a", level: 1, essential: false }),
    buildPractice({ id: "other", area: "a", level: 1 }),
  ];
  const questionnaire = buildQuestionnaire({ practices });
  const choices = new Map([["met", 3] as const]);
  const plan = planRoadmap({ questionnaire, profile: [], mode: "full", choices, target: 1 });
  expect(plan.stages[0]?.actions.map(({ practice, why }) => [practice, why])).toEqual([
    ["aid", "Needed first for “Title of goal”."],
    ["goal", "One of 2 essential practices missing for Base in a."],
    ["other", "One of 2 essential practices missing for Base in a."],
  ]);
});
