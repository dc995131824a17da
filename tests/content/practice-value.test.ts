import { describe, expect, it } from "vitest";
import { parseContent } from "@/lib/content/parse-content";
import { practiceValue } from "@/lib/content/practice-value";
import { edited, parseShared, practice, shippedContent } from "./edited-content";

const { practices, settings } = shippedContent.questionnaire;

function tally(keys: readonly (string | number)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

describe("value", () => {
  it.each([
    ["everything-in-version-control", 10],
    ["integrate-daily", 10],
    ["scripted-build", 9],
    ["verify-business-value", 6],
    ["stable-team", 5],
    ["cost-and-carbon-visibility", 4],
  ])("%s is worth %i", (id, value) => {
    expect(practices.find((other) => other.id === id)?.value).toBe(value);
  });

  it("is spread over the shipped practices as documented", () => {
    expect(tally(practices.map(({ value }) => value))).toEqual({
      4: 1,
      5: 13,
      6: 7,
      7: 11,
      8: 22,
      9: 26,
      10: 15,
    });
  });

  it("counts no more outcomes, dependants or points than the settings allow", () => {
    const most = { essential: true, outcomes: 9, dependants: 9 };
    expect(practiceValue(most, settings.value)).toBe(10);
    expect(practiceValue(most, { ...settings.value, maximum: 9 })).toBe(9);
    expect(practiceValue({ ...most, outcomes: 0 }, settings.value)).toBe(7);
    expect(practiceValue({ ...most, dependants: 0 }, settings.value)).toBe(8);
  });
});

describe("effort, weight and threshold", () => {
  it("come from the settings", () => {
    expect(tally(practices.map(({ effort }) => effort))).toEqual({ S: 26, M: 55, L: 14 });
    expect(practices.reduce((days, { effortDays }) => days + effortDays, 0)).toBe(2070);
    expect(practices.every(({ weight, essential }) => weight === (essential ? 2 : 1))).toBe(true);
    expect(practices.every(({ threshold }) => threshold === 3)).toBe(true);
  });

  it("lets a practice have a threshold of its own", () => {
    const { questionnaire } = parseContent(
      edited(practice("stable-team", ["threshold"], 2)),
      parseShared,
    );
    expect(questionnaire.practices.find(({ id }) => id === "stable-team")?.threshold).toBe(2);
  });
});
