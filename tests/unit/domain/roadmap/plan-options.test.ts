import { describe, expect, test } from "vitest";
import { planRoadmap } from "@/lib/domain/plan-roadmap";
import { highestWithin, withinBudget } from "@/lib/domain/roadmap/budget";
import type { ExtraAction, PlanOptions } from "@/lib/domain/roadmap/plan-options";
import { projectRoadmap } from "@/lib/domain/roadmap/projection";
import { scheduleRoadmap } from "@/lib/domain/roadmap/schedule";
import { stepsOf } from "@/lib/domain/roadmap/steps";
import { THREE_AREAS } from "@/tests/support/three-areas";

const plan = (options: Partial<PlanOptions> = {}) =>
  planRoadmap({ ...THREE_AREAS, target: 2, ...options });
const ids = (options: Partial<PlanOptions> = {}) => stepsOf(plan(options)).map(({ id }) => id);

describe("options of the worked example, 54 days without any", () => {
  test("nothing asked for leaves no trace", () => {
    const empty = { pinned: [], excluded: [], underWay: [], efforts: {}, extra: [] };
    const usual = { ...empty, essentialsOnly: false, levelByLevel: true };
    expect(JSON.stringify(plan(usual))).toBe(JSON.stringify(plan()));
  });

  test("one area alone: B3 with the cheapest two supporting ones", () => {
    const { stages, totalDays, target, areaTargets } = plan({ target: { build: 2 } });
    expect([totalDays, target, areaTargets]).toEqual([12, 2, { build: 2 }]);
    expect(stages.flatMap(({ actions }) => actions.map((each) => each.practice)).sort()).toEqual([
      "B3",
      "B4",
      "S0",
    ]);
  });

  test("areas at levels of their own: what deploy needs of test comes along", () => {
    // D1 3, D3 10, T1 4 for it, D5 7 or D4 and S0 7: the fewer actions.
    expect(plan({ target: { deploy: 2, build: 1 } })).toMatchObject({ totalDays: 24 });
    expect(ids({ target: { deploy: 2, build: 1 } })).toEqual(["D1", "T1", "D3", "D5"]);
  });

  test("essential practices only: no quota is filled", () => {
    expect(ids({ essentialsOnly: true })).toEqual(["D1", "T1", "B3", "D3", "T3"]);
    expect(plan({ essentialsOnly: true }).essentialsOnly).toBe(true);
  });

  test("a pinned practice takes the place of a cheaper one in its quota", () => {
    expect(plan({ pinned: ["B5"] }).totalDays).toBe(56);
    expect(ids({ pinned: ["B5"] })).not.toContain("B4");
    expect(ids({ pinned: ["D5"] })).toContain("D5");
    const alone = plan({ target: { build: 1 }, pinned: ["D5"] });
    expect(alone.stages.map(({ level }) => level)).toEqual([1]);
    expect(alone.stages[0]?.actions[0]).toMatchObject({
      practice: "D5",
      why: "Pinned by the team.",
    });
  });

  test("leaving out D4 costs two days, D3 its area, T1 two areas", () => {
    expect(plan({ excluded: ["D4"] })).toMatchObject({
      totalDays: 56,
      unreachable: [],
      exclusions: [{ practice: "D4", days: 2, heldBack: [] }],
    });
    expect(plan({ excluded: ["D3"] })).toMatchObject({
      unreachable: ["deploy"],
      exclusions: [{ practice: "D3", days: null, heldBack: ["deploy"] }],
    });
    expect(plan({ excluded: ["T1", "D4"] })).toMatchObject({
      unreachable: ["deploy", "test"],
      exclusions: [
        { practice: "D4", heldBack: [] },
        { practice: "T1", days: null, heldBack: ["deploy", "test"] },
      ],
    });
    expect(ids({ excluded: ["T1"], pinned: ["T1"] })).not.toContain("T1");
  });

  test("two that can stand in for each other hold the area back together", () => {
    expect(plan({ excluded: ["D4", "D5"] }).exclusions).toEqual([
      { practice: "D4", days: null, heldBack: ["deploy"] },
      { practice: "D5", days: null, heldBack: ["deploy"] },
    ]);
  });

  test("what is under way comes first in its stage, after what it needs", () => {
    expect(ids({ underWay: ["T5"] })).toEqual([
      ...["D1", "T1", "T2"],
      ...["T5", "B3", "D3", "B4", "S0", "D4", "T3"],
    ]);
    expect(ids({ underWay: ["D4", "T2", "T5"] })).toEqual([
      ...["T2", "D1", "T1"],
      ...["T5", "S0", "D4", "B3", "D3", "B4", "T3"],
    ]);
  });

  test("an own effort replaces what is left, and can change what is chosen", () => {
    const roadmap = plan({ efforts: { D5: 1, B1: 30 } });
    expect(roadmap.totalDays).toBe(50);
    expect(ids({ efforts: { D5: 1 } })).toContain("D5");
    const d5 = stepsOf(roadmap).find(({ id }) => id === "D5");
    expect(d5?.days).toBe(1);
  });

  test("own actions stand before their stage, take capacity and change no level", () => {
    const extra: ExtraAction[] = [
      { id: "own-1", title: "Hire a tester", area: "test", days: 5, stage: 2 },
      { id: "own-2", title: "Kick-off", area: null, days: 4, stage: "first" },
      { id: "own-3", title: "Look back", area: null, days: 1, stage: 5 },
    ];
    expect(ids({ extra })).toEqual([
      ...["own-2", "D1", "T1", "T2", "own-1"],
      ...["B3", "D3", "B4", "S0", "D4", "T3", "T5", "own-3"],
    ]);
    const roadmap = plan({ extra });
    expect(roadmap.totalDays).toBe(54);
    const { quarters } = scheduleRoadmap(roadmap, { startsOn: "2027-01-01", capacity: [15] });
    expect(quarters.map(({ finishes }) => finishes.length)).toEqual([4, 2, 3, 2, 2]);
  });

  test("one stage lets no area wait", () => {
    const { stages, totalDays } = plan({ levelByLevel: false });
    expect(stages.map(({ level, actions }) => [level, actions.length])).toEqual([[2, 10]]);
    expect(totalDays).toBe(54);
  });
});

describe("how far so many days go", () => {
  test("the steps that fit whole, and the next one", () => {
    const { steps, days, next } = withinBudget(plan(), 30);
    expect(steps.map(({ id }) => id)).toEqual(["D1", "T1", "T2", "B3", "D3"]);
    expect([days, next?.id]).toEqual([27, "B4"]);
    expect(withinBudget(plan(), 54).next).toBeNull();
    expect(withinBudget(plan(), 2).steps).toEqual([]);
  });

  test("the highest level is the largest whose least work fits", () => {
    const levels = [10, 11, 53, 54, 9_999].map((days) => highestWithin(THREE_AREAS, days));
    expect(levels).toEqual([0, 1, 1, 2, 2]);
    expect(highestWithin({ ...THREE_AREAS, efforts: { D5: 1 } }, 50)).toBe(2);
    expect(highestWithin({ ...THREE_AREAS, excluded: ["D4"] }, 55)).toBe(1);
  });
});

test("the projection scores every stage and every quarter", () => {
  const roadmap = plan();
  const pace = { startsOn: "2027-01-01", capacity: [15] } as const;
  const { before, stages, quarters } = projectRoadmap(
    THREE_AREAS,
    roadmap,
    scheduleRoadmap(roadmap, pace),
  );
  expect(before).toMatchObject({ overall: 0, levels: { build: 1, test: 0, deploy: 0 } });
  expect(before.index.toFixed(2)).toBe("24.26");
  expect(stages.map(({ level, after }) => [level, after.overall])).toEqual([
    [1, 1],
    [2, 2],
  ]);
  expect(quarters.map(({ number, after }) => [number, after.overall])).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 2],
  ]);
  expect(quarters.at(-1)?.after).toEqual(stages.at(-1)?.after);
});
