import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { elementLines } from "@/cli/element-lines";
import { parseAnswerCsv } from "@/cli/parse-answer-csv";
import { parseAnswerFile } from "@/cli/parse-answer-file";

const bytes = (text: string) => new TextEncoder().encode(text);
const csv = (text: string) => parseAnswerFile("answers.csv", bytes(text));
const json = (text: string) => parseAnswerFile("answers.json", bytes(text));
const row = (line: number, practiceId: string, answer: string, naReason = "") =>
  expect.objectContaining({ line, practiceId, answer, naReason });

describe("CSV", () => {
  test("is read by header name, columns in any order", () => {
    const text = "na_reason,answer,comment,practice_id\n,3,good,one\nno data,NA,,two\n,,,three\n";
    expect(csv(text)).toEqual({
      rows: [row(2, "one", "3"), row(3, "two", "NA", "no data"), row(4, "three", "")],
      problems: [],
    });
  });

  test.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
  ])("with %s, a byte order mark, blank rows and cells over several lines", (_, end) => {
    const text = [
      "\uFEFFpractice_id,answer,na_reason,comment",
      'one,NA,"first',
      'second ""quoted"", and a comma",',
      "",
      " two , 4 ",
      ",,,",
      "three,DK,,",
    ].join(end);
    expect(csv(text)).toEqual({
      rows: [
        row(2, "one", "NA", 'first\nsecond "quoted", and a comma'),
        row(5, "two", "4"),
        row(7, "three", "DK"),
      ],
      problems: [],
    });
  });

  test("needs a header with known names, each once", () => {
    expect(csv("one,3\n")).toMatchObject({
      rows: [],
      problems: [
        { line: 1, message: "the header has no column practice_id" },
        { line: 1, message: "the header has no column answer" },
        { line: 1, message: expect.stringContaining('unknown column "one"') },
        { line: 1, message: expect.stringContaining('unknown column "3"') },
      ],
    });
    expect(csv("practice_id,answer,answer\n").problems).toEqual([
      { line: 1, message: 'the column "answer" occurs twice' },
    ]);
    expect(csv("practice_id,answer").problems).toEqual([]);
  });

  test("tells of rows that are too long, and reads the others", () => {
    const { rows, problems } = csv("practice_id,answer\none,3,4\ntwo,2\nthree,1,1\n");
    expect(rows).toEqual([row(3, "two", "2")]);
    expect(problems.map((problem) => problem.line)).toEqual([2, 4]);
  });

  test("stops at a quotation mark that is misplaced or never closed", () => {
    for (const wrong of ['two,"3\nthree,4\n', 'two,x"3"\nthree,4\n', 'two,"3"x\nthree,4\n']) {
      const { rows, problems } = csv(`practice_id,answer\none,3\n${wrong}`);
      expect(rows).toEqual([row(2, "one", "3")]);
      expect(problems).toEqual([{ line: 3, message: expect.stringContaining("quotation mark") }]);
    }
  });
});

describe("an exported CSV", () => {
  const header =
    "team,questionnaire_version,practice_id,answer,na_reason,comment,respondent,answered_at";

  test("says for whom a row is, and keeps a comment as it was", () => {
    const text = `${header}\r\nOurs,1.0.0,one,3,," a\r\n b ",Ann,2026-01-01T00:00:00.000Z\r\n`;
    expect(csv(text)).toEqual({
      problems: [],
      rows: [
        {
          ...{ line: 2, practiceId: "one", answer: "3", naReason: "" },
          ...{ comment: " a\n b ", team: "Ours", questionnaireVersion: "1.0.0" },
        },
      ],
    });
  });

  test("without comments is not one with empty comments", () => {
    expect(csv("practice_id,answer\none,3\n").rows[0]?.comment).toBeNull();
    expect(csv("practice_id,answer,comment\none,3\n").rows[0]?.comment).toBe("");
  });

  test("loses the guard of formulas, once, unless it has none", () => {
    const text = "practice_id,answer,comment\none,3,'=1+1\ntwo,3,''=1\nthree,3,'quoted'\n";
    expect(csv(text).rows.map(({ comment }) => comment)).toEqual(["=1+1", "'=1", "'quoted'"]);
    const raw = parseAnswerCsv(text, { keepFormulas: true });
    expect(raw.rows.map(({ comment }) => comment)).toEqual(["'=1+1", "''=1", "'quoted'"]);
  });

  test("may have semicolons, CR only, or 10,000 columns", () => {
    expect(csv('practice_id;answer;comment\none;3;"a;b, c"\n').rows).toEqual([
      expect.objectContaining({ practiceId: "one", answer: "3", comment: "a;b, c" }),
    ]);
    expect(csv("practice_id,answer\rone,3\r").rows).toEqual([row(2, "one", "3")]);
    const wide = csv(`practice_id,answer${",x".repeat(10_000)}\n`);
    expect(wide.rows).toEqual([]);
    expect(wide.problems.length).toBeLessThan(20);
  });
});

describe("JSON", () => {
  test("takes numbers, strings, null and absent keys", () => {
    const text = `[
      {"practice_id": "one", "answer": 3},
      {"practice_id": "two", "answer": "NA", "na_reason": "a \\" [", "comment": null},

      {"practice_id": "three"}, {"practice_id": "four", "answer": null}
    ]`;
    expect(json(text)).toEqual({
      rows: [
        row(2, "one", "3"),
        row(3, "two", "NA", 'a " ['),
        row(5, "three", ""),
        row(5, "four", ""),
      ],
      problems: [],
    });
    expect(json("[]")).toEqual({ rows: [], problems: [] });
  });

  test("lists every problem with the line of its element", () => {
    const text = `[
      {"practice_id": 1, "answer": true, "na_reason": 2, "comments": ""},
      "one",
      {"practice_id": "two", "answer": 1}
    ]`;
    const { rows, problems } = json(text);
    expect(rows).toEqual([row(4, "two", "1")]);
    expect(problems).toEqual([
      { line: 2, message: expect.stringContaining('unknown key "comments"') },
      { line: 2, message: "practice_id must be a string" },
      { line: 2, message: "answer must be a number or a string" },
      { line: 2, message: "na_reason must be a string" },
      { line: 3, message: "not an object" },
    ]);
  });

  test("that is no array, or no JSON, is one problem", () => {
    expect(json('{"practice_id": "one"}').problems).toEqual([
      { line: 1, message: "not a JSON array of objects" },
    ]);
    expect(json('[\n{"practice_id": "one"\n').problems).toEqual([
      { line: 3, message: expect.stringContaining("not readable as JSON") },
    ]);
    expect(json("nonsense").problems).toHaveLength(1);
  });

  test("is known by its name or by its first character", () => {
    const text = '[{"practice_id": "one", "answer": 4}]';
    expect(parseAnswerFile("answers", bytes(text)).rows).toEqual([row(1, "one", "4")]);
  });

  test("elements start where they stand in the text", () => {
    const anyArray = fc.array(fc.jsonValue());
    fc.assert(
      fc.property(anyArray, fc.constantFrom(undefined, 2), (array, indent) => {
        const text = JSON.stringify(array, null, indent);
        const expected = array.map((_, index) => {
          if (indent === undefined) return 1;
          const before = array.slice(0, index).map((value) => JSON.stringify(value, null, indent));
          return 2 + before.reduce((lines, each) => lines + each.split("\n").length, 0);
        });
        expect(elementLines(text)).toEqual(expected);
      }),
    );
  });
});

test("an empty file and one that is not UTF-8 are problems", () => {
  expect(csv("").problems).toEqual([{ line: 1, message: "the file is empty" }]);
  expect(csv(" \n\uFEFF").problems).toEqual([{ line: 1, message: "the file is empty" }]);
  const utf16 = parseAnswerFile("a.csv", new Uint8Array([0xff, 0xfe, 0x70, 0x00]));
  expect(utf16.problems).toEqual([{ line: null, message: "the file is not text in UTF-8" }]);
});
