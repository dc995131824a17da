import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NARROW } from "@/components/charts/drawings";
import { LEVEL_ENTRIES } from "@/components/ui/level-legend";
import { dotPlot, INDEX_SCALE, LEVEL_SCALE } from "@/lib/export/svg/dot-plot";
import { framed } from "@/lib/export/svg/framed";
import { indexPlot } from "@/lib/export/svg/index-plot";
import { levelBars } from "@/lib/export/svg/level-bars";
import { levelColumns } from "@/lib/export/svg/level-columns";
import { levelSteps } from "@/lib/export/svg/level-steps";
import type { SvgNode } from "@/lib/export/svg/node";
import { PAPER_COLOURS } from "@/lib/export/svg/paper-colours";
import { radar } from "@/lib/export/svg/radar";
import { slopePlot } from "@/lib/export/svg/slope-plot";
import { svgFile } from "@/lib/export/svg/svg-file";
import { readTokens } from "@/tests/support/tokens";

function nodesOf(node: SvgNode): SvgNode[] {
  return [
    node,
    ...node.children.flatMap((child) => (typeof child === "string" ? [] : nodesOf(child))),
  ];
}

/** The marks of a drawing with the teams they stand for. */
function marksOf(drawing: SvgNode) {
  const marks = nodesOf(drawing).filter(({ attributes }) => "data-mark" in attributes);
  return Object.fromEntries(
    marks.map(({ attributes }) => [attributes["data-mark"], attributes["data-teams"]]),
  );
}

function shapeOf(mark: SvgNode | undefined): SvgNode | undefined {
  const [first] = mark?.children ?? [];
  return typeof first === "string" ? undefined : first;
}

const counts = fc.array(fc.nat(30), { minLength: 6, maxLength: 6 });

function rowOf(teams: readonly number[], more = {}) {
  const row = { id: "overall", label: "Overall", counts: teams, least: 0, most: 5 };
  return { ...row, at: LEVEL_SCALE.at, half: null, own: null, ...more };
}

describe("dots", () => {
  test("are one for each level that has teams, with their number", () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(340, 760), (teams, width) => {
        const expected = teams.flatMap((count, level) =>
          count > 0 ? [[`overall ${level}`, count]] : [],
        );
        expect(marksOf(dotPlot({ rows: [rowOf(teams)], scale: LEVEL_SCALE, width }))).toEqual(
          Object.fromEntries(expected),
        );
      }),
    );
  });

  test("have areas in proportion, and the own team a whisker to its high bound", () => {
    const row = rowOf([0, 4, 0, 1, 0, 0], { own: { low: 1, high: 3 } });
    const nodes = nodesOf(dotPlot({ rows: [row], scale: LEVEL_SCALE, width: 760 }));
    const [four, one] = nodes
      .filter(({ tag }) => tag === "circle")
      .map(({ attributes }) => attributes);
    // Kills: radii in proportion, which makes four teams look like sixteen.
    expect(Number(four?.r) / Number(one?.r)).toBe(2);
    const own = nodes.find(({ attributes }) => "data-own" in attributes);
    expect(own?.attributes["data-own"]).toBe("overall 1 3");
    const reach = Number(
      /H([\d.]+)/.exec(
        String(own?.children.map((each) => (typeof each === "string" ? each : each.attributes.d))),
      )?.[1],
    );
    expect(reach).toBeCloseTo(Number(one?.cx) - Number(four?.cx), 0);
  });

  test.each([340, 760])("have grid lines that cross no text, %i wide", (width) => {
    const row = rowOf([1, 2, 3, 4, 5, 6]);
    const nodes = nodesOf(dotPlot({ rows: [row, row], scale: LEVEL_SCALE, width }));
    const lines = nodes.flatMap(({ attributes }) =>
      [...String(attributes.d).matchAll(/M[\d.]+ ([\d.]+)v([\d.]+)/g)].map(([, from, long]) => ({
        from: Number(from),
        to: Number(from) + Number(long),
      })),
    );
    expect(lines).toHaveLength(12);
    const baselines = nodes
      // Names stand beside wide plots.
      .filter(({ tag, attributes }) => tag === "text" && (width < 600 || Number(attributes.x) > 0))
      .map(({ attributes }) => Number(attributes.y));
    // Kills: lines from the top to the bottom, which strike numbers through.
    for (const y of baselines)
      expect(lines.filter(({ from, to }) => from < y + 2 && to > y - 9)).toEqual([]);
  });
});

test("dots of the index stand where their teams are, on one axis", () => {
  const teams = [1, 0, 0, 0, 0, 0, 0, 0, 0, 2];
  const row = rowOf(teams, {
    ...{ id: "index", least: 4, most: 91, own: { low: 40, high: 60 } },
    at: INDEX_SCALE.at.map((middle) => Math.min(91, middle)),
  });
  const nodes = nodesOf(dotPlot({ rows: [row], scale: INDEX_SCALE, width: 760 }));
  const [first, last] = nodes.filter(({ tag }) => tag === "circle");
  expect(first?.attributes["data-mark"]).toBe("index 5");
  expect(last?.attributes["data-mark"]).toBe("index 95");
  const perPoint = (Number(last?.attributes.cx) - Number(first?.attributes.cx)) / 86;
  const own = nodes.find(({ attributes }) => "data-own" in attributes);
  const at = Number(/\(([\d.]+)/.exec(String(own?.attributes.transform))?.[1]);
  expect(at - Number(first?.attributes.cx)).toBeCloseTo(35 * perPoint, 0);
});

describe("the index of compared teams", () => {
  const areas = [
    { id: "build", name: "Build", figures: [{ low: 71.25, high: 71.25 }, null] },
    {
      id: "test",
      name: "Test",
      figures: [
        { low: 40, high: 55.5 },
        { low: 0, high: 100 },
      ],
    },
  ];

  test.each([340, 760])("has a mark for each figure at its place, %i wide", (width) => {
    const nodes = nodesOf(indexPlot({ teams: ["A", "B"], areas, width }));
    const marks = nodes.filter(({ attributes }) => "data-mark" in attributes);
    expect(marks.map(({ attributes }) => attributes["data-mark"])).toEqual([
      "0 build",
      "0 test",
      "1 test",
    ]);
    const [build, test] = marks.map(({ attributes }) =>
      Number(/\(([\d.]+)/.exec(String(attributes.transform))?.[1]),
    );
    const whole = /H([\d.]+)m/.exec(String(shapeOf(marks[2])?.attributes.d))?.[1];
    expect((build ?? 0) - (test ?? 0)).toBeCloseTo((Number(whole) * 31.25) / 100, 0);
    // Kills: a whisker where nothing is open.
    expect(marks.map(({ children }) => children.length)).toEqual([1, 2, 2]);
  });
});

test("slopes join both ends of each area, and are strong where the ranges are apart", () => {
  const lines = [
    ...[
      {
        area: "build",
        short: "Build",
        before: { low: 20, high: 30 },
        after: { low: 60, high: 60 },
      },
    ],
    ...[
      { area: "test", short: "Test", before: { low: 50, high: 70 }, after: { low: 60, high: 60 } },
    ],
  ].map((line, place) => ({ ...line, robust: place === 0 }));
  const nodes = nodesOf(slopePlot({ lines, ends: ["May", "June"] }, 480));
  const marks = nodes.filter(({ attributes }) => "data-mark" in attributes);
  expect(marks.map(({ attributes }) => attributes["data-mark"])).toEqual([
    ...["before build", "before test", "after build", "after test"],
  ]);
  const strong = nodes.filter(({ attributes }) => attributes.strokeWidth === 3);
  expect(strong).toHaveLength(1);
  expect(
    nodes.flatMap(({ children }) => children).filter((each) => typeof each === "string"),
  ).toEqual(["May", "June", "Build 20.0", "Test 50.0", "60.0 Build", "60.0 Test"]);
});

describe("columns of levels", () => {
  test("fill each column whole, in proportion", () => {
    fc.assert(
      fc.property(counts, (teams) => {
        fc.pre(teams.some((count) => count > 0));
        const drawing = levelColumns([{ id: "m", label: "m", counts: teams }], 760);
        const bars = nodesOf(drawing).filter(({ tag }) => tag === "rect");
        const heights = bars.map(({ attributes }) => Number(attributes.height));
        expect(heights.reduce((sum, height) => sum + height, 0)).toBeCloseTo(180, 0);
        expect(bars.map(({ attributes }) => attributes["data-teams"])).toEqual(
          teams.filter((count) => count > 0),
        );
      }),
    );
  });
});

describe("levels as bars", () => {
  test("are as long as their share of the row, with the number and what changed", () => {
    fc.assert(
      fc.property(counts, counts, (teams, before) => {
        const all = teams.reduce((sum, count) => sum + count, 0);
        const row = { id: "build", label: "Build", counts: teams, teams: all, leftOut: 2, before };
        const drawing = levelBars([row]);
        const bars = nodesOf(drawing).filter(({ attributes }) => "data-mark" in attributes);
        expect(marksOf(drawing)).toEqual(
          Object.fromEntries(
            teams.flatMap((count, level) => (count > 0 ? [[`build ${level}`, count]] : [])),
          ),
        );
        for (const { attributes } of bars) {
          const share = Math.max(0.04, Number(attributes["data-teams"]) / all);
          expect(Number(attributes.width)).toBeCloseTo(64 * share, 0);
        }
        const texts = nodesOf(drawing).flatMap(({ children }) => children);
        const changes = teams.map((count, level) => count - (before[level] ?? 0));
        // Kills: a change of nothing, and the minus of a keyboard.
        expect(texts.filter((text) => /^[+−]/.test(String(text)))).toEqual(
          changes.filter((by) => by !== 0).map((by) => `${by > 0 ? "+" : "−"}${Math.abs(by)}`),
        );
        expect(texts).toContain("2 left out");
      }),
    );
  });
});

test("levels over time are steps that no line joins where it was asked otherwise", () => {
  const at = (day: number, low: number, high = low) => ({ at: day, low, high });
  const panel = {
    ...{ id: "build", name: "Build & Integration", finding: "Base → Beginner", breaks: [15] },
    runs: [[at(0, 1, 3), at(10, 2)], [at(20, 5)]],
  };
  const nodes = nodesOf(levelSteps([panel], { from: 0, to: 20, ends: ["May 2026", "July 2026"] }));
  const marks = nodes.filter(({ attributes }) => "data-mark" in attributes);
  expect(marks.map(({ attributes }) => attributes["data-low"])).toEqual([1, 2, 5]);
  // Kills: a whisker where nothing is open.
  expect(marks.map(({ children }) => children.length)).toEqual([2, 1, 1]);
  const lines = nodes.filter(({ attributes }) => attributes.strokeWidth === 2);
  expect(lines.map(({ attributes }) => attributes.d)).toEqual(["M18 88H114V66", "M210 0"]);
  expect(nodes.filter(({ attributes }) => "strokeDasharray" in attributes)).toHaveLength(1);
  const texts = nodes
    .flatMap(({ children }) => children)
    .filter((each) => typeof each === "string");
  expect(texts).toEqual(
    expect.arrayContaining([panel.name, panel.finding, "May 2026", "July 2026"]),
  );
});

test("a radar has straight edges, and none across an area that is out of scope", () => {
  const drawing = radar(["a", "b", "c"], [{ name: "Team", figures: [50, null, 100] }]);
  const outline = nodesOf(drawing).find(({ attributes }) => attributes["data-mark"] === "Team");
  expect(outline?.attributes.fill).toBe("none");
  expect(String(outline?.attributes.d)).toMatch(/^M[\d. ]+h\.1M[\d. ]+L[\d. ]+$/);
});

test("on a narrow screen no text of a drawing is smaller than 12 pixels", () => {
  // A page of 375 pixels has 343 for a drawing: what is wider is made smaller, with its text.
  const range = { low: 40, high: 60 };
  const line = { area: "a", short: "Architecture", before: range, after: range, robust: true };
  const areas = [{ id: "a", name: "A", figures: [range, range] }];
  const drawings = [
    dotPlot({ rows: [rowOf([1, 2])], scale: LEVEL_SCALE, width: NARROW }),
    indexPlot({ teams: ["A", "B"], areas, width: NARROW }),
    slopePlot({ lines: [line], ends: ["A", "B"] }, NARROW),
    radar(["a", "b", "c"], [{ name: "Team", figures: [50, null, 100] }], NARROW),
  ];
  for (const drawing of drawings) {
    expect(Number(drawing.attributes.width)).toBeLessThanOrEqual(343);
    const texts = nodesOf(drawing).filter(({ tag }) => tag === "text");
    expect(texts.length).toBeGreaterThan(0);
    for (const { attributes } of texts)
      expect(Number(attributes.fontSize)).toBeGreaterThanOrEqual(12);
  }
});

const CAPTION = { title: "A & B", sentence: "Of what.", facts: "12 teams · 3 May 2026" };

describe("a drawing as a file", () => {
  test("is XML with a title, on a ground, in the colours of the light page", () => {
    const row = rowOf([1, 0, 0, 0, 0, 0], { label: 'R&D <"1">\u0000' });
    const file = svgFile(dotPlot({ rows: [row], scale: LEVEL_SCALE, width: 760 }), CAPTION);
    expect(file).toContain("<title>A &amp; B</title>");
    expect(file).toContain("R&amp;D &lt;&quot;1&quot;&gt;\uFFFD");
    expect(file).not.toContain("var(");
    expect(file).toContain('stroke-width="1.5"');
    // Kills: labels that begin at the very edge of a picture.
    expect(file).toContain('width="792" height="197" viewBox="-16 -16 792 197"');
    expect(file).toBe(svgFile(dotPlot({ rows: [row], scale: LEVEL_SCALE, width: 760 }), CAPTION));
  });

  test("says what it is where everybody sees it, whatever its length, above what is drawn", () => {
    const long = Object.fromEntries(
      Object.keys(CAPTION).map((part) => [part, `${part} ${"of many words ".repeat(30)}end`]),
    ) as typeof CAPTION;
    const legend = LEVEL_ENTRIES.map((entry) => ({ ...entry, name: `${entry.name} or so` }));
    const drawing = radar(["a", "b", "c"], [{ name: "Team", figures: [50, 60, 100] }]);
    const framedOne = framed(drawing, { ...long, legend });
    const texts = nodesOf(framedOne).filter(({ tag }) => tag === "text");
    const words = texts.flatMap(({ children }) => children).join(" ");
    for (const text of [...Object.values(long), ...legend.map(({ name }) => name)]) {
      expect(words).toContain(text);
    }
    const inside = framedOne.children.at(-1) as SvgNode;
    const top = Number(/ (\d+)\)/.exec(String(inside.attributes.transform))?.[1]);
    expect(framedOne.attributes.height).toBe(top + Number(drawing.attributes.height));
    const above = texts.slice(0, -nodesOf(inside).filter(({ tag }) => tag === "text").length);
    // Kills: a caption that runs into the drawing, or out of it to the right.
    for (const { attributes, children } of above) {
      expect(Number(attributes.y)).toBeLessThan(top);
      const room = Number(framedOne.attributes.width) - Number(attributes.x);
      expect(String(children[0]).length * Number(attributes.fontSize) * 0.4).toBeLessThan(room);
    }
  });

  test("takes its colours from the tokens", () => {
    const { light } = readTokens();
    for (const [name, colour] of Object.entries(PAPER_COLOURS))
      expect(colour, name).toBe(light[name]);
  });
});
