import fc from "fast-check";
import { expect, test } from "vitest";
import { parseStrictJson } from "@/lib/http/strict-json";

const nested = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;

test.each([
  ['{"a":1,"a":2}'],
  ['{"b":{"a":1,"a":2}}'],
  ['[{"a":1},{"a":1,"a" :1}]'],
  ['{"a":1,"\\u0061":2}'],
  ['{"\\"":1,"\\u0022":2}'],
  ['{"__proto__":{"polluted":true}}'],
  ['{"x":{"__proto_\\u005f":1}}'],
])("%s has an ambiguous key", (text) => {
  expect(parseStrictJson(text)).toEqual({ status: "duplicate-key" });
});

// Kills: keys of a sibling or of the parent counted together, values taken for keys.
test.each([
  ['{"a":{"a":1},"b":{"a":2}}'],
  ['[{"a":1},{"a":2}]'],
  ['{"a":"a","b":"a"}'],
  ['{"a":"\\"a\\":1,\\"a\\":2"}'],
  ['{"a":"{\\"a\\":","b":["a","a"]}'],
  ['{"a\\\\":1,"a":"\\\\"}'],
  ['{"constructor":1}'],
])("%s is fine", (text) => {
  expect(parseStrictJson(text)).toEqual({ status: "ok", value: JSON.parse(text) });
});

test.each(["", "{", "{} {}", "{'a':1}", '{"a":01}', "NaN", "undefined", "\uFEFF{}", '{"a":1,}'])(
  "%j is malformed",
  (text) => expect(parseStrictJson(text)).toEqual({ status: "malformed" }),
);

// Kills: a limit of 19 or 21, and brackets inside strings counted as levels.
test("twenty levels pass, twenty-one do not", () => {
  expect(parseStrictJson(nested(20)).status).toBe("ok");
  expect(parseStrictJson(nested(21)).status).toBe("too-deep");
  expect(parseStrictJson(nested(100_000)).status).toBe("too-deep");
  expect(parseStrictJson(JSON.stringify("[".repeat(50))).status).toBe("ok");
  expect(parseStrictJson(`[${Array(50).fill("[]").join(",")}]`).status).toBe("ok");
});

test("whatever JSON.stringify writes comes back, up to twenty levels", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const text = JSON.stringify(value);
      fc.pre(!text.includes("__proto__"));
      expect(parseStrictJson(text)).toEqual({ status: "ok", value: JSON.parse(text) });
    }),
  );
});
