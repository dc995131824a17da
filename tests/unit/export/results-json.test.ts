import { describe, expect, it } from "vitest";
import { resultsJson } from "@/lib/export/results-json";
import { GATES, SHEETS } from "@/tests/support/beside";
import { answerOf, answersOf, buildReport, MIXED } from "@/tests/support/results";

type Exported = {
  scope: { areas: string[]; practices: { id: string; area: string; weight: number }[] };
  answers: { practice: string; state: string; value: number | null }[];
  results: { index: { low: number; high: number }; areas: { id: string }[] };
};

const parsed = (text: string): Exported => JSON.parse(text);

/** The index from nothing but the exported file, by the published formula. */
function recompute({ scope, answers }: Exported, unknown: number): number {
  const byId = new Map(answers.map((answer) => [answer.practice, answer]));
  const indexes = scope.areas.map((area) => {
    let [reached, possible] = [0, 0];
    for (const { id, weight } of scope.practices.filter((each) => each.area === area)) {
      const answer = byId.get(id);
      if (answer?.state === "not-applicable") continue;
      reached += weight * (answer?.value ?? unknown);
      possible += weight * 4;
    }
    return possible === 0 ? 0 : (100 * reached) / possible;
  });
  return indexes.reduce((sum, index) => sum + index, 0) / indexes.length;
}

describe("results as JSON", () => {
  it("is the reviewed file, byte for byte", async () => {
    const report = buildReport({ gates: GATES, sheets: SHEETS });
    await expect(resultsJson(report)).toMatchFileSnapshot("golden/results.json.golden");
  });

  it("holds enough to compute the index again", () => {
    const file = parsed(resultsJson(buildReport()));
    expect(recompute(file, 0)).toBeCloseTo(file.results.index.low, 9);
    expect(recompute(file, 4)).toBeCloseTo(file.results.index.high, 9);
  });

  it("keeps every answer exactly, in scope or not", () => {
    const note = '‮ "quoted", =1+1\r\n\ttab \u0001 😀';
    const links = ["https://example.org/a?b=c&d=%22"];
    const answers = new Map([
      ...answersOf({ ...MIXED, "ml-data": 2 }),
      ["build-fast", answerOf(null, { note, links })] as const,
    ]);
    const file = JSON.parse(resultsJson(buildReport({ answers })));
    const of = (id: string) =>
      file.answers.find((each: { practice: string }) => each.practice === id);
    expect(of("build-fast")).toEqual({
      practice: "build-fast",
      state: "unanswered",
      value: null,
      naReason: null,
      naText: "",
      note,
      links,
    });
    expect(of("ml-data")).toMatchObject({ state: "answered", value: 2 });
    expect(of("test-api")).toMatchObject({ state: "dont-know", value: null });
    expect(of("test-load")).toMatchObject({
      state: "not-applicable",
      naReason: "architecture",
      naText: "Nothing to load.",
    });
  });

  it("writes keys in one order, whatever order they came in", () => {
    const report = buildReport();
    const results = Object.fromEntries(Object.entries(report.results).reverse());
    const reversed = { ...report, results: results as unknown as typeof report.results };
    expect(resultsJson(reversed)).toBe(resultsJson(report));
  });
});
