import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAnswerCsv } from "@/cli/parse-answer-csv";
import { readRows } from "@/cli/read-rows";
import { type Answer, NA_REASONS } from "@/lib/domain/answers";
import { scopeOf } from "@/lib/domain/scope";
import { ANSWERS_COLUMNS, answersCsv } from "@/lib/export/answers-csv";
import { buildPractice, buildQuestionnaire } from "@/tests/support/questionnaires";

const questionnaire = buildQuestionnaire({
  practices: [
    ...["a", "b", "c"].map((id) => buildPractice({ id, area: "only", level: 1 })),
    buildPractice({ id: "ml", area: "only", level: 1, appliesIf: { any: ["ships-ml"] } }),
  ],
});
const AT = "2026-02-03T04:05:06.007Z";

function sheetOf(answers: Readonly<Record<string, Answer>>) {
  const given = Object.entries(answers).map(
    ([id, answer]) => [id, { answer, by: "Ann", at: AT }] as const,
  );
  const team = { name: "=Team", profile: [] };
  return { team, questionnaire, mode: "full", answers: new Map(given) } as const;
}

function answer(more: Partial<Answer>): Answer {
  return { choice: 3, naReason: null, naText: "", note: "", links: [], ...more };
}

describe("answers as CSV", () => {
  test("has its columns, every question in scope, then other stored answers", () => {
    const na = { choice: "NA", naReason: "architecture", naText: "no, server" } as const;
    const csv = answersCsv([
      sheetOf({ ml: answer({ choice: 0 }), c: answer(na), a: answer({ note: "-1" }) }),
    ]);
    expect(csv.split("\r\n")).toEqual([
      "team,questionnaire_version,practice_id,answer,na_reason,comment,respondent,answered_at",
      `'=Team,${questionnaire.version},a,3,,'-1,Ann,${AT}`,
      `'=Team,${questionnaire.version},b,,,,,`,
      `'=Team,${questionnaire.version},c,NA,"architecture: no, server",,Ann,${AT}`,
      `'=Team,${questionnaire.version},ml,0,,,Ann,${AT}`,
      "",
    ]);
  });

  test("leaves formulas alone when that is asked for", () => {
    const csv = answersCsv([sheetOf({ a: answer({ note: "=1" }) })], { keepFormulas: true });
    expect(parse(csv)[1]).toEqual(["=Team", questionnaire.version, "a", "3", "", "=1", "Ann", AT]);
  });

  const anyText = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("=1+1", "'=1", "''@x", " +1", "\t=", "＝1", 'a "b", c;\n\nd', "'", "'quoted'"),
  );
  const anyAnswer = fc
    .record({
      choice: fc.constantFrom<Answer["choice"]>(null, 0, 1, 2, 3, 4, "NA", "DK"),
      naReason: fc.constantFrom(...NA_REASONS),
      naText: anyText.map((text) => `x${text}`),
      note: anyText,
    })
    .map(({ choice, naReason, naText, note }): Answer => {
      const isNa = choice === "NA";
      const reason = { naReason: isNa ? naReason : null, naText: isNa ? naText : "" };
      return { choice, ...reason, note, links: [] };
    });

  test.each([true, false])("comes back as it was, formulas kept: %s", (keepFormulas) => {
    fc.assert(
      fc.property(anyAnswer, anyAnswer, (a, b) => {
        const csv = answersCsv([sheetOf({ a, b })], { keepFormulas });
        const { rows, problems } = parseAnswerCsv(csv, { keepFormulas });
        const read = readRows(rows, questionnaire, scopeOf(questionnaire, [], "full"));
        expect([...problems, ...read.problems]).toEqual([]);
        for (const [id, was] of Object.entries({ a, b })) {
          const is = read.answers.get(id);
          expect(is?.choice).toBe(was.choice);
          expect(is?.naReason).toBe(was.naReason);
          expect(is?.naText).toBe(plain(was.naText));
          expect(is?.comment).toBe(was.note.replace(/\r\n?/g, "\n"));
        }
      }),
    );
  });

  function plain(text: string): string {
    return text.replace(/\r\n?/g, "\n").trim();
  }

  test("names its columns for good", () => {
    expect(ANSWERS_COLUMNS).toHaveLength(8);
  });
});

test("words are read in any case, and the statements of a practice too", () => {
  const practice = buildPractice({ id: "a", area: "only", level: 1 });
  const one = buildQuestionnaire({ practices: [practice] });
  const read = (word: string) => {
    const { rows } = parseAnswerCsv(`practice_id,answer,na_reason\na,"${word}",because\n`);
    return readRows(rows, one, scopeOf(one, [], "full")).answers.get("a")?.choice;
  };
  expect(["na", "Not Applicable", "DOES NOT APPLY"].map(read)).toEqual(["NA", "NA", "NA"]);
  expect(["dk", "Don't know", "DON’T KNOW"].map(read)).toEqual(["DK", "DK", "DK"]);
  expect([" 4 ", ""].map(read)).toEqual([4, null]);
  expect(["yes", "5", "2.5", "-1", "1e0"].map(read)).toEqual(Array(5).fill(undefined));
  for (const [value, option] of practice.options.entries()) {
    expect(read(option.toUpperCase())).toBe(value);
  }
});
