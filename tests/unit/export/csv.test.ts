import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moreCsv, toCsv, unguardFormula } from "@/lib/export/csv";

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

  it("is read back as it was by a reader of RFC 4180, whatever the texts are", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom('"', ",", "\r", "\n", ";", "'", " ", "=", "x") }),
    );
    const row = fc.array(text, { minLength: 3, maxLength: 3 });
    const tables = fc.array(row, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(tables, ([header = [], ...rows]) => {
        const options = { record_delimiter: "\r\n" };
        const written = toCsv(header, rows, { keepFormulas: true });
        expect(parse(written, options)).toEqual([header, ...rows]);
        const guarded: string[][] = parse(toCsv(header, rows), options);
        expect(guarded.slice(1).map((cells) => cells.map(unguardFormula))).toEqual(rows);
        expect(toCsv(header, []) + moreCsv(rows)).toBe(toCsv(header, rows));
      }),
    );
  });

  it("quotes every kind of line break and ends records with CRLF", () => {
    expect(toCsv(["a"], [["x\ny"], ["x\ry"]])).toBe('a\r\n"x\ny"\r\n"x\ry"\r\n');
  });

  it("starts with a byte order mark on request only", () => {
    expect(toCsv(["a"], [], { byteOrderMark: true })).toBe("\uFEFFa\r\n");
    expect(toCsv(["a"], [])).toBe("a\r\n");
  });
});
