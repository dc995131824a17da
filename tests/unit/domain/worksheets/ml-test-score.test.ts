import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadContent } from "@/lib/content/load-content";
import { fillFormula } from "@/lib/domain/models/formula";
import { proposeAnswers } from "@/lib/domain/worksheets/propose-answers";
import { bandText, scoreWorksheet } from "@/lib/domain/worksheets/score-worksheet";
import { everything, modelOf } from "@/tests/support/models";

const found = loadContent().worksheets.find(({ id }) => id === "ml-test-score");
if (!found) throw new Error("no worksheet");
const sheet = found;

/** Answers that sum up to these points per group, whole points first. */
function answersFor(sums: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const answers = new Map<string, number>();
  for (const { id, group } of sheet.items) {
    const given = [...answers].filter(([item]) => item.startsWith(`${group}.`));
    const left = (sums[group ?? ""] ?? 0) - given.reduce((sum, [, value]) => sum + value, 0);
    answers.set(id, Math.min(1, left));
  }
  return answers;
}

const final = (answers: ReadonlyMap<string, number>) =>
  scoreWorksheet(sheet, answers).figures.at(-1);

describe("the score of 2017", () => {
  test("is the minimum of the four sums: 4, 3, 5 and 1.5 give 1.5", () => {
    const answers = answersFor({ data: 4, model: 3, infra: 5, monitor: 1.5 });
    const { figures, answered } = scoreWorksheet(sheet, answers);
    expect(answered).toBe(28);
    expect(figures.map(({ value }) => value?.low)).toEqual([4, 3, 5, 1.5, 1.5]);
    expect(figures.at(-1)?.band?.low).toMatch(/^A first step to production use/);
    const { formula } = figures.at(-1) ?? {};
    expect(fillFormula(sheet.rule.formulas.final ?? "", formula?.numbers ?? {})).toBe(
      "The smallest of the four sums 4, 3, 5, 1.5: 1.5.",
    );
  });

  test.each([
    [0, /^A research project/],
    [0.5, /^Not untested/],
    [1, /^Not untested/],
    [1.5, /^A first step/],
    [2, /^A first step/],
    [2.5, /^Reasonably tested/],
    [3, /^Reasonably tested/],
    [3.5, /^Strong automated/],
    [5, /^Strong automated/],
    [5.5, /^Exceptional/],
    [7, /^Exceptional/],
  ])("%d is read by its band", (points, text) => {
    const sums = { data: points, model: points, infra: points, monitor: points };
    expect(final(answersFor(sums))).toMatchObject({ value: { low: points, high: points } });
    expect(final(answersFor(sums))?.band?.low).toMatch(text);
  });

  test("has a band for every score there can be", () => {
    for (let points = 0; points <= 7; points += 0.5) {
      expect(bandText(sheet.bands, points)).not.toBeNull();
    }
    expect(bandText(sheet.bands, 7.5)).toBeNull();
  });

  // Kills: an unanswered test counted as done, or a group without answers left out.
  test("leaves unanswered tests open", () => {
    const answers = answersFor({ data: 7, model: 7, infra: 7, monitor: 7 });
    const some = new Map([...answers].filter(([id]) => id !== "data.1"));
    expect(final(some)?.value).toEqual({ low: 6, high: 7 });
    const three = new Map([...answers].filter(([id]) => !id.startsWith("data.")));
    expect(final(three)?.value).toEqual({ low: 0, high: 7 });
    expect(final(new Map())?.value).toBeNull();
  });

  test("never falls when a test is automated", () => {
    const anyAnswers = fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 28, maxLength: 28 });
    fc.assert(
      fc.property(anyAnswers, fc.nat({ max: 27 }), (values, index) => {
        const given = new Map(sheet.items.map(({ id }, at) => [id, values[at] ?? 0]));
        const better = new Map(given).set(sheet.items[index]?.id ?? "", 1);
        expect(final(better)?.value?.low).toBeGreaterThanOrEqual(final(given)?.value?.low ?? 0);
      }),
    );
  });
});

describe("the proposal", () => {
  test("prefills the 24 tests that practices map to, with their practices", () => {
    const proposal = proposeAnswers(sheet, modelOf("ml-test-score", everything(4)));
    expect(proposal).toHaveLength(24);
    expect(proposal.every(({ value }) => value === 1)).toBe(true);
    expect(proposal.every(({ practices }) => practices.length > 0)).toBe(true);
    const left = sheet.items.filter(({ id }) => !proposal.some(({ item }) => item === id));
    expect(left.map(({ id }) => id)).toEqual(["data.2", "data.3", "data.4", "model.3"]);
  });

  test("proposes nothing for what unknown answers leave open or what does not apply", () => {
    expect(proposeAnswers(sheet, modelOf("ml-test-score", new Map()))).toEqual([]);
    expect(proposeAnswers(sheet, modelOf("ml-test-score", everything("NA")))).toEqual([]);
    const none = proposeAnswers(sheet, modelOf("ml-test-score", everything(0)));
    expect(new Set(none.map(({ value }) => value))).toEqual(new Set([0]));
  });

  test("taken over as it is gives the sums of the indicative score", () => {
    const model = modelOf("ml-test-score", everything(3));
    const answers = new Map(proposeAnswers(sheet, model).map(({ item, value }) => [item, value]));
    const { figures } = scoreWorksheet(sheet, answers);
    expect(figures.slice(0, 4).map(({ value }) => value?.low)).toEqual(
      model.groups.map(({ figure }) => figure?.low),
    );
  });
});
