import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { toCsv } from "@/lib/export/csv";

const FORMULAS = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(1)",
  "\t=1",
  "\r=1",
  "\n=1",
  " =1",
  "＝1",
  "＋1",
  "－1",
  "＠SUM(1)",
  '=HYPERLINK("http://evil.example","x")',
];

describe("toCsv", () => {
  it.each(FORMULAS)("guards %j in any column", (formula) => {
    const csv = toCsv(
      ["a", "b"],
      [
        [formula, "x"],
        ["x", formula],
      ],
    );
    expect(parse(csv)).toEqual([
      ["a", "b"],
      [`'${formula}`, "x"],
      ["x", `'${formula}`],
    ]);
  });

  it.each(FORMULAS)("keeps %j for machines that ask for it", (formula) => {
    expect(parse(toCsv(["a"], [[formula]], { keepFormulas: true }))).toEqual([["a"], [formula]]);
  });

  it("leaves numbers and harmless text alone", () => {
    expect(toCsv(["n", "t"], [[-3, "a-b=c"]])).toBe("n,t\r\n-3,a-b=c\r\n");
  });

  it.each([
    'say "hi"',
    "a,b",
    "two\nlines",
    "two\r\nlines",
    "carriage\rreturn",
    "",
    "ünïcode 東京",
    "x".repeat(65_536),
  ])("parses back equal (%#)", (text) => {
    expect(parse(toCsv(["a", "b"], [[text, "end"]]))).toEqual([
      ["a", "b"],
      [text, "end"],
    ]);
  });

  it("quotes every kind of line break and ends records with CRLF", () => {
    expect(toCsv(["a"], [["x\ny"], ["x\ry"]])).toBe('a\r\n"x\ny"\r\n"x\ry"\r\n');
  });

  it("starts with a byte order mark on request only", () => {
    expect(toCsv(["a"], [], { byteOrderMark: true })).toBe("\uFEFFa\r\n");
    expect(toCsv(["a"], [])).toBe("a\r\n");
  });
});
