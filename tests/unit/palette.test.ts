import { describe, expect, it, test } from "vitest";
import {
  contrast,
  difference,
  type Lab,
  labOf,
  linearRgb,
  seenDifference,
  seenLightness,
  VISIONS,
} from "@/tests/support/colour";
import { readTokens, type Theme } from "@/tests/support/tokens";

const tokens = readTokens();
const THEMES: readonly Theme[] = ["light", "dark"];
const LEVELS = [0, 1, 2, 3, 4, 5];
const SERIES = [1, 2, 3, 4, 5, 6];

function token(theme: Theme, name: string): string {
  const value = tokens[theme][name];
  if (value === undefined) throw new Error(`app/tokens.css does not define --${name}`);
  return value;
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, at) => items.slice(at + 1).map((b): [T, T] => [a, b]));
}

// Rows of Sharma, Wu & Dalal 2005, table 1: the turning points of hue, chroma and lightness.
const SHARMA: readonly [Lab, Lab, number][] = [
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615],
  [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
  [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
  [[50, -0.001, 2.49], [50, 0.0009, -2.49], 4.8045],
  [[50, -0.001, 2.49], [50, 0.0011, -2.49], 4.7461],
  [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[50, 2.5, 0], [61, -5, 29], 22.8977],
  [[50, 2.5, 0], [56, -27, -3], 31.903],
  [[50, 2.5, 0], [58, 24, 15], 19.4535],
  [[50, 2.5, 0], [50, 3.2592, 0.335], 1.0],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[63.0109, -31.0961, -5.8663], [62.8187, -29.7946, -4.0864], 1.263],
  [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
];

describe("the yardstick", () => {
  test.each(SHARMA)("CIEDE2000 of %j and %j is %d", (one, two, expected) => {
    expect(difference(one, two)).toBeCloseTo(expected, 4);
    expect(difference(two, one)).toBeCloseTo(expected, 4);
  });

  it("knows white, black and the contrast between them", () => {
    expect(labOf(linearRgb("#ffffff")).map((part) => Math.round(part * 100) / 100 + 0)).toEqual([
      100, 0, 0,
    ]);
    expect(contrast("#ffffff", "#000000")).toBeCloseTo(21, 10);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });

  it("confuses red and green under deuteranopia, not under normal vision", () => {
    expect(seenDifference("#c0392b", "#7a7a00", "deutan")).toBeLessThan(
      seenDifference("#c0392b", "#7a7a00", "normal") / 2,
    );
  });
});

describe.each(THEMES)("level colours, %s", (theme) => {
  const level = (rank: number) => token(theme, `level-${rank}`);

  test.each(VISIONS)("stay apart for %s vision", (vision) => {
    for (const [a, b] of pairs(LEVELS)) {
      const apart = seenDifference(level(a), level(b), vision);
      expect(apart, `${a} and ${b}`).toBeGreaterThanOrEqual(b - a === 1 ? 8 : 10);
    }
  });

  test.each(VISIONS)("go one way in lightness for %s vision", (vision) => {
    const steps = LEVELS.map((rank) => seenLightness(level(rank), vision));
    const ordered = steps.toSorted((a, b) => (theme === "light" ? b - a : a - b));
    expect(steps).toEqual(ordered);
  });

  test.each(LEVELS)("carry the digit %i at 4.5:1", (rank) => {
    expect(contrast(level(rank), token(theme, `on-${rank}`))).toBeGreaterThanOrEqual(4.5);
  });
});

const TEXT_PAIRS: readonly [string, string][] = [
  ...["ink", "ink-muted", "accent", "accent-strong", "wrong", "hold"].flatMap((text) =>
    ["ground", "raised"].map((ground): [string, string] => [text, ground]),
  ),
  ["ink", "hold-ground"],
  ["ink-muted", "hold-ground"],
  ["hold", "hold-ground"],
  ["accent", "hold-ground"],
  ["ink", "wrong-ground"],
  ["ink-muted", "wrong-ground"],
  ["wrong", "wrong-ground"],
  ["accent", "wrong-ground"],
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
];

const MARK_PAIRS: readonly [string, string][] = [
  ["line-strong", "ground"],
  ["line-strong", "raised"],
  ["accent", "ground"],
  ["hold", "hold-ground"],
  ...SERIES.map((n): [string, string] => [`series-${n}`, "ground"]),
];

describe.each(THEMES)("contrast, %s", (theme) => {
  test.each(TEXT_PAIRS)("text in %s on %s reads at 4.5:1", (text, ground) => {
    expect(contrast(token(theme, text), token(theme, ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(MARK_PAIRS)("a mark in %s on %s shows at 3:1", (mark, ground) => {
    expect(contrast(token(theme, mark), token(theme, ground))).toBeGreaterThanOrEqual(3);
  });
});

describe.each(THEMES)("the team that is pointed out, %s", (theme) => {
  test.each(VISIONS)("stands apart from the dots of the others for %s vision", (vision) => {
    // Without hue the shape tells: a diamond among discs.
    if (vision === "grey") return;
    const [own, others] = [token(theme, "series-2"), token(theme, "line-strong")];
    expect(seenDifference(own, others, vision)).toBeGreaterThanOrEqual(10);
  });
});

describe.each(THEMES)("series colours, %s", (theme) => {
  test.each(VISIONS)("stay apart for %s vision", (vision) => {
    // Without hue six colours cannot stay apart at 3:1: there the shape and the label tell.
    if (vision === "grey") return;
    for (const [a, b] of pairs(SERIES)) {
      const apart = seenDifference(
        token(theme, `series-${a}`),
        token(theme, `series-${b}`),
        vision,
      );
      expect(apart, `${a} and ${b}`).toBeGreaterThanOrEqual(10);
    }
  });
});
