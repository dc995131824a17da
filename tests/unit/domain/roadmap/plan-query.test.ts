import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPlanQuery } from "@/lib/domain/roadmap/plan-query/read-plan-query";
import { planQuery } from "@/lib/domain/roadmap/plan-query/write-plan-query";
import { PLAIN_REQUEST, type PlanRequest } from "@/lib/domain/roadmap/plan-request";

const PRACTICES = Array.from({ length: 60 }, (_, number) => `practice-${number}`);
const KNOWN = {
  practices: [...PRACTICES, "scripted-build"],
  areas: ["build", "ml"],
  presets: ["ml-product"],
};

const read = (query: string, own: readonly string[] = []) => {
  const given: Record<string, string | string[]> = {};
  const parameters = new URLSearchParams(query);
  for (const name of new Set(parameters.keys())) {
    const all = parameters.getAll(name);
    given[name] = all.length > 1 ? all : (all[0] ?? "");
  }
  return readPlanQuery(given, KNOWN, own);
};

describe("the address of a roadmap", () => {
  test("an empty one asks for nothing in particular", () => {
    expect(read("")).toEqual({ request: PLAIN_REQUEST, problems: [], wordy: false });
    expect(planQuery(PLAIN_REQUEST)).toBe("");
  });

  test("says everything that can be asked, once, in one order", () => {
    const query = [
      "target=areas&area-build=3&area-ml=1&start=2027-02-01&capacity=20,0,30&budget=120&stages=one",
      "pin=practice-1,practice-2&exclude=practice-3&under-way=practice-1&days-practice-1=7",
      "extra=own-1.5.first.build.Hire+a+tester&extra=own-2.3.2..A.+B%26C&try-scripted-build=4",
    ].join("&");
    const { request, problems, wordy } = read(query);
    expect({ problems, wordy }).toEqual({ problems: [], wordy: false });
    expect(request).toEqual({
      goal: { kind: "areas", levels: { build: 3, ml: 1 } },
      startsOn: "2027-02-01",
      capacity: [20, 0, 30],
      budget: 120,
      pinned: ["practice-1", "practice-2"],
      excluded: ["practice-3"],
      underWay: ["practice-1"],
      efforts: { "practice-1": 7 },
      extra: [
        { id: "own-1", title: "Hire a tester", area: "build", days: 5, stage: "first" },
        { id: "own-2", title: "A. B&C", area: null, days: 3, stage: 2 },
      ],
      levelByLevel: false,
      answers: { "scripted-build": 4 },
    });
    expect(planQuery(request)).toBe(query);
  });

  test("a form may send what needs no saying, and the address gets shorter", () => {
    const { request, problems, wordy } = read(
      "target=3&area-build=&area-ml=2&start=&capacity=30+40&pin=practice-2&pin=practice-1&days-practice-1=",
    );
    expect({ problems, wordy }).toEqual({ problems: [], wordy: true });
    expect(planQuery(request)).toBe("target=3&capacity=30,40&pin=practice-1,practice-2");
  });

  test("buttons add, exclude in place of a pin, and undo", () => {
    expect(read("pin=practice-1&exclude=practice-1").request).toMatchObject({
      pinned: [],
      excluded: ["practice-1"],
    });
    const undone = read("pin=practice-1&exclude=practice-2&extra=own-1.5.1..x&undo=practice-2");
    expect(planQuery(undone.request)).toBe("pin=practice-1&extra=own-1.5.1..x");
    expect(planQuery(read("extra=own-1.5.1..x&undo=own-1").request)).toBe("");
    expect(undone.wordy).toBe(true);
  });

  test("a form adds an own action with the first number that is free", () => {
    const { request, problems } = read(
      "extra=own-1.5.1..x&new-title=+Hire+&new-days=4&new-stage=2&new-area=ml",
    );
    expect(problems).toEqual([]);
    expect(request.extra[1]).toEqual({ id: "own-2", title: "Hire", area: "ml", days: 4, stage: 2 });
    expect(read("new-title=&new-days=&new-stage=first&new-area=").request.extra).toEqual([]);
  });

  test.each([
    "target=6",
    "target=03",
    "target=nothing",
    "target=3&target=4",
    "target=areas",
    "target=areas&area-ml=2&area-moon=2",
    "start=2027-02-30",
    "start=tomorrow",
    "start=1999-01-01",
    "capacity=0",
    "capacity=30,0",
    "capacity=1e3",
    "capacity=-5",
    `capacity=${Array(41).fill(1).join(",")}`,
    "budget=0",
    "budget=1.5",
    "stages=two",
    "pin=unknown",
    "exclude=__proto__",
    "days-practice-1=0",
    "days-practice-1=10000",
    "days-unknown=3",
    "try-practice-1=5",
    "done-practice-1=5",
    "done-unknown=3",
    "extra=own-1.0.1..x",
    "extra=own-1.5.6..x",
    "extra=own-1.5.1.moon.x",
    "extra=practice-1.5.1..x",
    "extra=own-1.5.1..x&extra=own-1.6.1..y",
    `extra=own-1.5.1..${"x".repeat(121)}`,
    "new-title=Hire&new-days=many",
    "wish=1",
  ])("%s is ignored with a note", (query) => {
    expect(read(query).problems).toHaveLength(1);
  });

  test("what belongs to somebody else is passed over", () => {
    expect(read("bom=1", ["bom"])).toMatchObject({ problems: [], wordy: false });
  });

  test.each([
    ["a box that was ticked sets the answer", "try-practice-1=&done-practice-1=3", 3],
    ["a better answer stays", "try-practice-1=4&done-practice-1=3", 4],
    ["a box wins over a lower answer", "try-practice-1=1&done-practice-1=3", 3],
    [
      "a box that stays ticked lets the answer speak",
      "try-practice-1=1&done-practice-1=3&was-done-practice-1=3",
      1,
    ],
    [
      "a box that was unticked takes the answer back",
      "try-practice-1=3&was-done-practice-1=3",
      undefined,
    ],
    ["even when it was better than needed", "try-practice-1=4&was-done-practice-1=3", undefined],
    ["but not one that is lower", "try-practice-1=2&was-done-practice-1=3", 2],
  ])("of actions as if done: %s", (_, query, expected) => {
    const { request, problems, wordy } = read(query);
    expect({ problems, wordy }).toEqual({ problems: [], wordy: true });
    expect(request.answers["practice-1"]).toBe(expected);
    expect(planQuery(request)).toBe(expected === undefined ? "" : `try-practice-1=${expected}`);
  });

  test("every action of a long plan can be ticked at once", () => {
    const ticked = read(PRACTICES.map((id) => `done-${id}=3`).join("&"));
    expect(ticked.problems).toEqual([]);
    expect(Object.keys(ticked.request.answers)).toHaveLength(60);
    expect(read(planQuery(ticked.request)).request).toEqual(ticked.request);
  });

  test("no list grows beyond its bound", () => {
    const many = read(`pin=${PRACTICES.join(",")}`);
    expect(many.request.pinned).toHaveLength(50);
    expect(many.problems).toEqual(["“pin” can name 50 practices."]);
    const actions = PRACTICES.map((_, number) => `extra=own-${number}.1.1..x`).join("&");
    expect(read(actions).request.extra).toHaveLength(50);
  });
});

const someIds = fc
  .uniqueArray(fc.constantFrom(...KNOWN.practices), { maxLength: 5 })
  .map((ids) => ids.toSorted());
const anyLevel = fc.constantFrom(1, 2, 3, 4, 5);
const anyRequest = fc
  .record({
    goal: fc.oneof(
      fc.constant({ kind: "next" }),
      fc.record({ kind: fc.constant("level"), level: anyLevel }),
      fc.constant({ kind: "preset", preset: "ml-product" }),
      fc.constant({ kind: "areas", levels: { build: 2, ml: 5 } }),
    ),
    startsOn: fc.constantFrom(null, "2027-01-01", "2028-02-29"),
    capacity: fc.constantFrom(null, [1], [0, 5], [30, 40, 50]),
    budget: fc.option(fc.integer({ min: 1, max: 99_999 })),
    pinned: someIds,
    excluded: fc.constant(["practice-59"]),
    underWay: someIds,
    efforts: fc.constantFrom({}, { "practice-1": 3, "practice-2": 9_999 }),
    extra: fc
      .array(fc.tuple(fc.string({ maxLength: 120 }), fc.constantFrom("first", 1, 5)), {
        maxLength: 4,
      })
      .map((list) =>
        list.map(([title, stage], index) => ({
          ...{ id: `own-${index}`, title: title.replaceAll(/\s/gu, "_") || "x", area: null },
          ...{ days: 3, stage },
        })),
      ),
    levelByLevel: fc.boolean(),
    answers: fc.constantFrom({}, { "practice-7": 0, "practice-9": 4 }),
  })
  .map((request) => {
    const free = (ids: string[]) => ids.filter((id) => id !== "practice-59");
    const { pinned, underWay } = request;
    return { ...request, pinned: free(pinned), underWay: free(underWay) } as PlanRequest;
  });

test("every request comes back from its address, which needs no other words", () => {
  fc.assert(
    fc.property(anyRequest, (request) => {
      expect(read(planQuery(request))).toEqual({ request, problems: [], wordy: false });
    }),
  );
});

test("no address is too strange to be read, and what is read is short and stable", () => {
  const anyName = fc.oneof(
    fc.constantFrom(
      "target",
      "start",
      "capacity",
      "pin",
      "extra",
      "undo",
      "area-build",
      "done-practice-1",
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.dictionary(anyName, fc.oneof(fc.string(), fc.array(fc.string()))), (query) => {
      const { request } = readPlanQuery(query, KNOWN);
      expect(read(planQuery(request))).toEqual({ request, problems: [], wordy: false });
    }),
  );
});
