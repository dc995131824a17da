import { gzipSync } from "node:zlib";
import { type Case, RIGHT, withBody, withHeaders } from "./case";

const right = JSON.stringify(RIGHT);
const note = (text: string) => right.replace('"note":""', `"note":"${text}"`);
const deep = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
const inNote = (bytes: readonly number[]) => {
  const [before = "", after = ""] = note("SPLIT").split("SPLIT");
  return Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]);
};

/** Cases 68 to 73, 77 and 78: how a request is made. */
export const BODY_CASES: readonly Case[] = [
  {
    number: 68,
    title: "two equal keys",
    request: withBody(right.replace("{", '{"choice":1,')),
    expected: 422,
  },
  {
    number: 68,
    title: "two keys that are equal once escapes are read",
    request: withBody(right.replace("{", '{"ch\\u006fice":1,')),
    expected: 422,
  },
  {
    number: 69,
    title: "10,000 levels",
    request: withBody(right.replace('"links":[]', `"links":${deep(10_000)}`)),
    expected: 400,
  },
  {
    number: 69,
    title: "100,000 open brackets",
    request: withBody("[".repeat(100_000)),
    expected: 400,
  },
  { number: 69, title: "21 levels", request: withBody(deep(21)), expected: 400 },
  {
    number: 69,
    title: "a text of 300 KB",
    request: withBody(note("x".repeat(300_000))),
    expected: 413,
  },
  {
    number: 69,
    title: "a text of 1.9 MB",
    request: withBody(note("x".repeat(1_900_000))),
    expected: 413,
  },
  { number: 69, title: "something after the end", request: withBody(`${right} {}`), expected: 400 },
  { number: 69, title: "a byte order mark", request: withBody(`\uFEFF${right}`), expected: 400 },
  { number: 69, title: "UTF-16", request: withBody(Buffer.from(right, "utf16le")), expected: 400 },
  {
    number: 69,
    title: "a byte that no text has",
    request: withBody(inNote([0xff])),
    expected: 400,
  },
  {
    number: 69,
    title: "an overlong slash",
    request: withBody(inNote([0xc0, 0xaf])),
    expected: 400,
  },
  {
    number: 69,
    title: "half a character in UTF-8",
    request: withBody(inNote([0xed, 0xa0, 0xbd])),
    expected: 400,
  },
  { number: 69, title: "nothing", request: withBody(""), expected: 400 },
  { number: 69, title: "null", request: withBody("null"), expected: 422 },
  { number: 69, title: "a number", request: withBody("3"), expected: 422 },
  {
    number: 70,
    title: "the key __proto__",
    request: withBody(right.replace("{", '{"__proto__":{"polluted":1},')),
    expected: 422,
  },
  {
    number: 70,
    title: "the key __proto__, escaped",
    request: withBody(right.replace("{", '{"__pro\\u0074o__":{"polluted":1},')),
    expected: 422,
  },
  {
    number: 70,
    title: "the key __proto__ further in",
    request: withBody(right.replace('"links":[]', '"links":[{"__proto__":{"polluted":1}}]')),
    expected: 422,
  },
  {
    number: 70,
    title: "the key constructor",
    request: withBody(right.replace("{", '{"constructor":{"prototype":{"polluted":1}},')),
    expected: 422,
  },
  {
    number: 71,
    title: "compressed",
    request: withBody(gzipSync(note("x".repeat(1_000))), { "Content-Encoding": "gzip" }),
    expected: 415,
  },
  {
    number: 71,
    title: "a bomb that announces itself",
    request: withBody(gzipSync(Buffer.alloc(200_000_000)), { "Content-Encoding": "gzip" }),
    expected: 415,
  },
  {
    number: 71,
    title: "a bomb that does not",
    request: withBody(gzipSync(Buffer.alloc(100_000_000))),
    expected: 400,
  },
  ...["deflate", "br", "gzip, gzip", "nonsense"].map((encoding) => ({
    number: 71,
    title: `the encoding ${encoding}`,
    request: withHeaders({ "Content-Encoding": encoding }),
    expected: 415,
  })),
  {
    number: 73,
    title: "12 MB announced",
    request: withHeaders({ "Content-Length": "12000000" }),
    expected: 413,
  },
  {
    number: 73,
    title: "a length that is no number",
    request: withHeaders({ "Content-Length": "12e3" }),
    expected: 400,
  },
  { number: 77, title: "no version", request: withHeaders({ "If-Match": "" }), expected: 428 },
  { number: 77, title: "any version", request: withHeaders({ "If-Match": "*" }), expected: 428 },
  {
    number: 77,
    title: "an old version",
    request: withHeaders({ "If-Match": '"0"' }),
    expected: 412,
  },
  {
    number: 77,
    title: "a version to come",
    request: withHeaders({ "If-Match": '"9"' }),
    expected: 412,
  },
  ...['W/"1"', '"1", "2"', "1", '"-1"', '"01"', '"1.0"', '"99999999999999999999"', '""'].map(
    (version) => ({
      number: 77,
      title: `the version ${version}`,
      request: withHeaders({ "If-Match": version }),
      expected: 400,
    }),
  ),
  { number: 78, title: "no key", request: withHeaders({ "Idempotency-Key": "" }), expected: 400 },
  {
    number: 78,
    title: "a key of 300 characters",
    request: withHeaders({ "Idempotency-Key": "k".repeat(300) }),
    expected: 400,
  },
  {
    number: 78,
    title: "a key with a space",
    request: withHeaders({ "Idempotency-Key": "a b" }),
    expected: 400,
  },
  {
    number: 78,
    title: "a key that was used for something else",
    request: (scene) => withHeaders({ "Idempotency-Key": scene.firstKey })(scene),
    expected: 422,
  },
];
