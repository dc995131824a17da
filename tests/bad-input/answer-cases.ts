import { answerTarget, type Case, headersWith, RIGHT, withAnswer, withBody } from "./case";

const NA = { choice: "NA", naReason: "other", naText: "There is no such thing here." };
const right = JSON.stringify(RIGHT);

/** Cases 61 to 67, 72, 75, 76 and 79: what an answer says. */
export const ANSWER_CASES: readonly Case[] = [
  ...(
    [
      ["5", 5],
      ["6", 6],
      ["-1", -1],
      ["2.5", 2.5],
      ["a text", "3"],
      ["true", true],
      ["a list", [3]],
      ["an object", { $gt: 0 }],
      ["a word", "NaN"],
    ] as const
  ).map(([what, choice]) => ({
    number: 61,
    title: `the choice is ${what}`,
    request: withAnswer({ choice }),
    expected: 422,
  })),
  {
    number: 61,
    title: "the choice is 1e999",
    request: withBody(right.replace('"choice":3', '"choice":1e999')),
    expected: 422,
  },
  {
    number: 61,
    title: "the choice is the word NaN without quotes",
    request: withBody(right.replace('"choice":3', '"choice":NaN')),
    expected: 400,
  },
  {
    number: 61,
    title: "the choice is missing",
    request: withAnswer({ choice: undefined }),
    expected: 422,
  },
  {
    number: 62,
    title: "a level and a reason why it does not apply",
    request: withAnswer({ ...NA, choice: 3 }),
    expected: 422,
  },
  {
    number: 63,
    title: "does not apply without a reason",
    request: withAnswer({ ...NA, naReason: null }),
    expected: 422,
  },
  {
    number: 63,
    title: "does not apply without words",
    request: withAnswer({ ...NA, naText: " \u200b" }),
    expected: 422,
  },
  {
    number: 63,
    title: "does not apply with 5,000 characters",
    request: withAnswer({ ...NA, naText: "x".repeat(5_000) }),
    expected: 422,
  },
  {
    number: 64,
    title: "a practice that does not exist",
    request: (scene) => ({
      method: "PUT",
      target: answerTarget(scene, "no-such-practice"),
      headers: headersWith({ "If-Match": '"0"' }),
      body: right,
    }),
    expected: 422,
  },
  {
    number: 64,
    title: "a practice named __proto__",
    request: (scene) => ({
      method: "PUT",
      target: answerTarget(scene, "__proto__"),
      headers: headersWith({ "If-Match": '"0"' }),
      body: right,
    }),
    expected: 422,
  },
  {
    number: 65,
    title: "a note of 10,001 code points",
    request: withAnswer({ note: "\u{1f600}".repeat(10_001) }),
    expected: 422,
  },
  { number: 66, title: "NUL in a note", request: withAnswer({ note: "a\0b" }), expected: 422 },
  {
    number: 66,
    title: "half a character in a note",
    request: withBody(right.replace('"note":""', '"note":"\\ud83d"')),
    expected: 422,
  },
  {
    number: 66,
    title: "half a character in a link",
    request: withBody(right.replace('"links":[]', '"links":["https://a.example/\\udc00"]')),
    expected: 422,
  },
  {
    number: 72,
    title: "2,000 answers at once",
    request: withBody(JSON.stringify(Array.from({ length: 2_000 }, () => RIGHT))),
    expected: 422,
  },
  {
    number: 72,
    title: "20,000 answers at once",
    request: withBody(JSON.stringify(Array.from({ length: 20_000 }, () => RIGHT))),
    expected: 413,
  },
  ...[
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//evil.example",
    "https://user:pw@host.example",
    "java\tscript:alert(1)",
    "file:///etc/passwd",
  ].map((link) => ({
    number: 75,
    title: `the link ${JSON.stringify(link)}`,
    request: withAnswer({ links: [link] }),
    expected: 422,
  })),
  {
    number: 76,
    title: "a link of 3,000 characters",
    request: withAnswer({ links: [`https://a.example/${"x".repeat(3_000)}`] }),
    expected: 422,
  },
  {
    number: 76,
    title: "21 links",
    request: withAnswer({
      links: Array.from({ length: 21 }, (_, place) => `https://a.example/${place}`),
    }),
    expected: 422,
  },
  ...["savedAt", "updatedAt", "savedBy", "teamId", "role", "version", "toString"].map((field) => ({
    number: field.endsWith("At") ? 79 : 24,
    title: `the field ${field}, which is not the client's to say`,
    request: withAnswer({ [field]: "1970-01-01T00:00:00.000Z" }),
    expected: 422,
  })),
];
