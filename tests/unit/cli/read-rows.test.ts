import { expect, test } from "vitest";
import type { AnswerRow } from "@/cli/answer-file";
import { readRows } from "@/cli/read-rows";
import { scopeOf } from "@/lib/domain/scope";
import { buildPractice, buildQuestionnaire } from "@/tests/support/questionnaires";

const questionnaire = buildQuestionnaire({
  practices: [
    ...["a", "b", "c", "d", "e", "f", "g", "h"].map((id) =>
      buildPractice({ id, area: "only", level: 1 }),
    ),
    buildPractice({ id: "ml", area: "only", level: 1, appliesIf: { any: ["ships-ml"] } }),
  ],
});

function read(...rows: readonly [practiceId: string, answer: string, naReason?: string][]) {
  const numbered = rows.map(
    ([practiceId, answer, naReason = ""], index): AnswerRow => ({
      line: index + 2,
      practiceId,
      answer,
      naReason,
      comment: null,
      team: "",
      questionnaireVersion: "",
    }),
  );
  return readRows(numbered, questionnaire, scopeOf(questionnaire, [], "full"));
}

test("every kind of answer", () => {
  const { choices, problems, notes } = read(
    ["a", "0"],
    ["b", "1"],
    ["c", "2"],
    ["d", "3"],
    ["e", "4"],
    ["f", "DK"],
    ["g", "NA", "no such thing"],
    ["h", ""],
  );
  expect(Object.fromEntries(choices)).toEqual({ a: 0, b: 1, c: 2, d: 3, e: 4, f: "DK", g: "NA" });
  expect([...problems, ...notes]).toEqual([]);
});

test("every problem of every row", () => {
  const { problems } = read(
    ["a", "5"],
    ["nobody", "yes"],
    ["b", "NA", ""],
    ["a", "3"],
    ["", "3"],
    ["c", "na"],
    ["d", "2.5"],
    ["nobody", "1"],
  );
  const at = (line: number) => problems.filter((each) => each.line === line).map((p) => p.message);
  expect(at(2)).toEqual(['answer "5" is none of 0, 1, 2, 3, 4, NA, DK or empty']);
  expect(at(3)).toEqual([
    'unknown practice "nobody"',
    'answer "yes" is none of 0, 1, 2, 3, 4, NA, DK or empty',
  ]);
  expect(at(4)).toEqual(["NA needs a reason in na_reason"]);
  expect(at(5)).toEqual(['second row for "a"; the first is on line 2']);
  expect(at(6)).toEqual(["practice_id is missing"]);
  expect(at(7)).toHaveLength(1);
  expect(at(8)).toHaveLength(1);
  expect(at(9)).toEqual([
    'unknown practice "nobody"',
    'second row for "nobody"; the first is on line 3',
  ]);
});

test("a row out of scope is left out with a note, and is still checked", () => {
  const { choices, problems, notes } = read(["ml", "3"], ["a", "3"]);
  expect([...choices.keys()]).toEqual(["a"]);
  expect(problems).toEqual([]);
  expect(notes).toEqual([{ line: 2, message: "ml is out of scope for this profile; ignored" }]);
  expect(read(["ml", "NA"]).problems).toHaveLength(1);
});

test("text from the file cannot drive the terminal", () => {
  const { problems } = read(["\u001b[2Jx".repeat(50), "1"]);
  expect(problems[0]?.message).not.toContain("\u001b");
  expect(problems[0]?.message.length).toBeLessThan(150);
});
