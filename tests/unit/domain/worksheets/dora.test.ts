import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadContent } from "@/lib/content/load-content";
import { fillFormula } from "@/lib/domain/models/formula";
import { scoreWorksheet } from "@/lib/domain/worksheets/score-worksheet";

const dora = loadContent().worksheets.find(({ id }) => id === "dora-delivery-performance");
if (!dora) throw new Error("no worksheet");

const score = (answers: Readonly<Record<string, number>>) =>
  scoreWorksheet(dora, new Map(Object.entries(answers)));
const VECTOR = {
  "lead-time": 4,
  "deployment-frequency": 5,
  "recovery-time": 5,
  "change-fail-rate": 10,
  "rework-rate": 8,
};

/** Figures by id, rounded where floats may be off in the last place. */
function figures(answers: Readonly<Record<string, number>>) {
  return Object.fromEntries(
    score(answers).figures.map(({ id, value }) => [id, value && Number(value.low.toFixed(9))]),
  );
}

describe("the quick check of 2025", () => {
  test("gives 6, 8, 8, 9 and 9.2, in all 8.04", () => {
    expect(score(VECTOR).items.map((item) => Number(item.score?.toFixed(9)))).toEqual([
      6, 8, 8, 9, 9.2,
    ]);
    expect(figures(VECTOR)).toEqual({ throughput: 7.333333333, stability: 9.1, overall: 8.04 });
  });

  test("maps six answers to 0 to 10 and turns percentages round", () => {
    const scores = [1, 2, 3, 4, 5, 6].map((value) => score({ "lead-time": value }).items[0]?.score);
    expect(scores).toEqual([0, 2, 4, 6, 8, 10]);
    const rates = [0, 50, 100].map((value) => score({ "change-fail-rate": value }).items[3]?.score);
    expect(rates).toEqual([10, 5, 0]);
  });

  // Kills: an unanswered metric counted as 0.
  test("leaves unanswered metrics out of the mean", () => {
    expect(figures({ "lead-time": 4, "rework-rate": 8 })).toEqual({
      throughput: 6,
      stability: 9.2,
      overall: 7.6,
    });
    expect(figures({ "lead-time": 4 })).toEqual({ throughput: 6, stability: null, overall: 6 });
    expect(score({}).answered).toBe(0);
  });

  test("explains each figure with its numbers", () => {
    const { items, figures: all } = score(VECTOR);
    const texts = [...items, ...all].map(({ formula }) =>
      fillFormula(dora.rule.formulas[formula?.id ?? ""] ?? "", formula?.numbers ?? {}),
    );
    expect(texts[0]).toContain("(4 - 1) / (6 - 1) x 10 = 6.");
    expect(texts[4]).toContain("10 - 8 / 10 = 9.2.");
    expect(texts.at(-1)).toContain("40.2 / 5 = 8.04.");
    for (const text of texts) expect(text).not.toMatch(/[{}]/);
  });
});

describe("the benchmark", () => {
  test("is the mean and spread of 2025 with source and licence, and no badge", () => {
    expect(dora.benchmark).toMatchObject({ year: 2025, url: expect.stringMatching(/^https:/) });
    expect(dora.benchmark?.licence).not.toBe("");
    const [leadTime] = score(VECTOR).items;
    expect(leadTime?.benchmark).toEqual({ year: 2025, mean: 5.5, deviation: 2.4 });
    const of = (id: string) => score({}).figures.find((figure) => figure.id === id);
    expect(of("throughput")?.benchmark).toEqual({ year: 2025, mean: 6, deviation: 2.1 });
    expect(of("stability")?.benchmark).toEqual({ year: 2025, mean: 7.9, deviation: 2 });
    expect(JSON.stringify(score(VECTOR))).not.toMatch(/elite/i);
    expect(score(VECTOR).figures.every(({ band }) => band === null)).toBe(true);
  });

  test("of the whole is the mean of the turned metrics, 6.72, without a spread", () => {
    const overall = score({}).figures.find(({ id }) => id === "overall");
    expect(overall?.benchmark?.mean).toBeCloseTo(6.72, 10);
    expect(overall?.benchmark?.deviation).toBeNull();
  });
});

test("a better answer lowers nothing, and figures stay between 0 and 10", () => {
  const anyAnswers = fc.record(
    {
      "lead-time": fc.integer({ min: 1, max: 6 }),
      "deployment-frequency": fc.integer({ min: 1, max: 6 }),
      "recovery-time": fc.integer({ min: 1, max: 5 }),
      "change-fail-rate": fc.integer({ min: 1, max: 100 }),
      "rework-rate": fc.integer({ min: 0, max: 100 }),
    },
    { requiredKeys: ["recovery-time", "change-fail-rate"] },
  );
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const given = Object.fromEntries(Object.entries(answers)) as Record<string, number>;
      const better = [
        { ...given, "recovery-time": answers["recovery-time"] + 1 },
        { ...given, "change-fail-rate": answers["change-fail-rate"] - 1 },
      ];
      const before = score(given).figures;
      for (const after of better.map((each) => score(each).figures)) {
        for (const [index, { value }] of after.entries()) {
          expect(value?.low).toBeGreaterThanOrEqual((before[index]?.value?.low ?? 0) - 1e-9);
          expect(value?.high).toBeLessThanOrEqual(10 + 1e-9);
        }
      }
    }),
  );
});
