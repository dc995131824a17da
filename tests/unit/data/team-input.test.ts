import { expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { parseSubmission } from "@/lib/data/input/submit-input";
import { parseTeamFields } from "@/lib/data/input/team-input";
import { getQuestionnaire } from "@/lib/data/questionnaire";

const FIELDS = { name: "Checkout", description: "", group: "", profile: [] };

function fieldsOf(input: unknown): readonly string[] {
  const parsed = parseTeamFields(getQuestionnaire(LOCAL_OWNER), input);
  return parsed.status === "ok" ? [] : Object.keys(parsed.fieldErrors).sort();
}

test.each([
  ["empty", ""],
  ["a blank", " "],
  ["nothing to see", "\u200B\u200D"],
  ["81 characters", "x".repeat(81)],
  ["201 characters", "x".repeat(201)],
  ["two lines", "a\nb"],
  ["NUL", "a\0"],
  ["half of a character", "\uDC00a"],
  ["no text", 3],
])("a name is refused: %s", (_, name) => {
  expect(fieldsOf({ ...FIELDS, name })).toEqual(["name"]);
});

test.each(["x".repeat(80), "🚀".repeat(80), "  x  ", "=1+1", "<b>", "con", "فريق"])(
  "a name is taken: %s",
  (name) => expect(fieldsOf({ ...FIELDS, name })).toEqual([]),
);

test("every problem is named at once, in words that say what to do", () => {
  const input = {
    name: " ",
    description: "x".repeat(501),
    group: "y".repeat(201),
    profile: ["no-such-flag"],
    role: "admin",
  };
  expect(parseTeamFields(getQuestionnaire(LOCAL_OWNER), input)).toEqual({
    status: "invalid",
    fieldErrors: {
      name: ["Enter a name for the team."],
      description: ["Shorten this to at most 500 characters."],
      group: ["Shorten this to at most 200 characters."],
      profile: [
        "Choose only from distributed, server-side, owns-database, runs-data-pipelines, personal-data, ships-ml.",
      ],
      role: ["Leave this field out: it is not known here."],
    },
  });
});

test.each([null, undefined, "x", [], 3])("%j is no team", (input) => {
  expect(fieldsOf(input)).not.toEqual([]);
});

test("a field that is missing is a problem, not a default", () => {
  expect(fieldsOf({ name: "Checkout" })).toEqual(["description", "group", "profile"]);
});

test("a submission may be without words, but not with too many", () => {
  expect(parseSubmission({ name: " ", note: "" })).toEqual({ status: "ok", name: "", note: "" });
  expect(
    parseSubmission({ name: "x".repeat(101), note: "y".repeat(2_001), submittedAt: "1970" }),
  ).toMatchObject({
    fieldErrors: {
      name: [expect.any(String)],
      note: [expect.any(String)],
      submittedAt: [expect.any(String)],
    },
  });
});
