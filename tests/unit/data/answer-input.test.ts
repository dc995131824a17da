import { describe, expect, test } from "vitest";
import { parseAnswer, parseAnswers } from "@/lib/data/input/answer-input";

const PLAIN = { choice: 3, naReason: null, naText: "", note: "", links: [] };
const NA = { ...PLAIN, choice: "NA", naReason: "other", naText: "We ship no database." };

function fieldsOf(input: unknown): readonly string[] {
  const parsed = parseAnswer(input);
  return parsed.status === "ok" ? [] : Object.keys(parsed.fieldErrors).sort();
}

describe("the choice", () => {
  test.each([0, 1, 2, 3, 4, "DK", null])("%j is one", (choice) => {
    expect(parseAnswer({ ...PLAIN, choice })).toEqual({
      status: "ok",
      answer: { ...PLAIN, choice },
    });
  });

  test.each([
    5,
    6,
    -1,
    2.5,
    "3",
    true,
    [3],
    { $gt: 0 },
    JSON.parse("1e999"),
    Number.NaN,
    "NaN",
    "na",
    undefined,
  ])("%j is none", (choice) => {
    expect(fieldsOf({ ...PLAIN, choice })).toEqual(["choice"]);
  });

  test("cannot be left out, though it can be null", () => {
    const { choice: _, ...rest } = PLAIN;
    expect(fieldsOf(rest)).toEqual(["choice"]);
  });
});

describe("“does not apply”", () => {
  test("is taken with a reason and a text", () => {
    expect(parseAnswer(NA)).toEqual({ status: "ok", answer: NA });
  });

  test("needs both, and says so at once", () => {
    expect(fieldsOf({ ...NA, naReason: null, naText: " \n " })).toEqual(["naReason", "naText"]);
    expect(fieldsOf({ ...NA, naReason: "because" })).toEqual(["naReason"]);
  });

  test("takes 1,000 characters and no more", () => {
    expect(fieldsOf({ ...NA, naText: "x".repeat(1_000) })).toEqual([]);
    expect(fieldsOf({ ...NA, naText: "x".repeat(1_001) })).toEqual(["naText"]);
  });

  test("does not go with a value", () => {
    expect(fieldsOf({ ...NA, choice: 3 })).toEqual(["naReason", "naText"]);
  });
});

describe("the note", () => {
  test.each([
    ["10,000 characters outside the basic plane", "🚀".repeat(10_000)],
    ["line ends and tabs", "a\r\nb\tc\n"],
    ["a direction override", "\u202Eabc"],
    ["a non-character", "\uFFFE"],
    ["a long chain of joiners", "👩\u200D".repeat(1_000)],
    ["markup", "<script>alert(1)</script>"],
    ["blanks around", "  kept  "],
  ])("is kept as typed: %s", (_, note) => {
    expect(parseAnswer({ ...PLAIN, note })).toEqual({ status: "ok", answer: { ...PLAIN, note } });
  });

  test.each([
    ["10,001 characters", "x".repeat(10_001)],
    ["10,001 characters outside the basic plane", "🚀".repeat(10_001)],
    ["NUL", "a\0b"],
    ["half of a character", "a\uD800b"],
    ["no text", null],
  ])("is refused: %s", (_, note) => {
    expect(fieldsOf({ ...PLAIN, note })).toEqual(["note"]);
  });
});

describe("links", () => {
  test.each(["https://example.org/a?b=c#d", "http://localhost:8080/", "HTTPS://EXAMPLE.ORG"])(
    "%s is one",
    (link) => expect(fieldsOf({ ...PLAIN, links: [link] })).toEqual([]),
  );

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//evil.example",
    "/path",
    "https://user:pw@example.org",
    "https://user@example.org",
    "ftp://example.org",
    "https://",
    "not a link",
    "",
    `https://example.org/${"x".repeat(3_000)}`,
    3,
  ])("%s is none", (link) => {
    expect(fieldsOf({ ...PLAIN, links: [link] })).toEqual(["links"]);
  });

  test("are at most 20", () => {
    const links = Array.from({ length: 21 }, (_, i) => `https://example.org/${i}`);
    expect(fieldsOf({ ...PLAIN, links: links.slice(1) })).toEqual([]);
    expect(fieldsOf({ ...PLAIN, links })).toEqual(["links"]);
    expect(fieldsOf({ ...PLAIN, links: "https://example.org" })).toEqual(["links"]);
  });
});

describe("the whole", () => {
  test.each([null, undefined, 3, "x", []])("%j is no answer", (input) => {
    expect(parseAnswer(input)).toMatchObject({ status: "invalid" });
  });

  test("names unknown fields and every other problem", () => {
    const input = { ...PLAIN, choice: 9, note: "\0", index: 80, teamId: "x" };
    expect(fieldsOf(input)).toEqual(["choice", "index", "note", "teamId"]);
  });

  test.each([`"__proto__":{"polluted":1}`, `"constructor":{"prototype":{"polluted":1}}`])(
    "refuses a field that reaches for the prototype: %s",
    (field) => {
      const fields = `"choice":3,"naReason":null,"naText":"","note":"","links":[]`;
      expect(parseAnswer(JSON.parse(`{${fields},${field}}`))).toMatchObject({ status: "invalid" });
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
    },
  );
});

describe("the answers of a form", () => {
  test("drop a reason that stayed behind", () => {
    const parsed = parseAnswers(new Map([["p", { ...NA, choice: 2 }]]));
    expect(parsed).toEqual({ status: "ok", answers: new Map([["p", { ...PLAIN, choice: 2 }]]) });
  });

  test("name the practice of each problem", () => {
    const parsed = parseAnswers(
      new Map<string, unknown>([
        ["first", PLAIN],
        ["second", { ...NA, naText: "" }],
        ["third", { ...PLAIN, choice: 7, links: ["x"] }],
      ]),
    );
    expect(parsed.status === "invalid" && Object.keys(parsed.fieldErrors)).toEqual([
      "second.naText",
      "third.choice",
      "third.links",
    ]);
  });
});
