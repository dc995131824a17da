import { describe, expect, test } from "vitest";
import type { Answer } from "@/lib/domain/answers";
import { carryOver, heirsOf, type VersionMap } from "@/lib/domain/carry-over";
import { LEFT_OUT_SENTENCE, mergeAnswers } from "@/lib/domain/merge-answers";
import { answerOf } from "../../support/teams";

/** A step with nothing in it but what is given. */
function map(rest: Partial<VersionMap>): VersionMap {
  const nothing = { renamed: {}, split: {}, merged: {}, withdrawn: [], added: [] };
  return { from: "1.0.0", to: "2.0.0", ...nothing, ...rest };
}

const RICH = answerOf(3, { note: "Seen on the board.", links: ["https://example.org/a"] });
const NA = answerOf("NA", { naReason: "architecture", naText: "Nothing to load." });

function carried(before: Readonly<Record<string, Answer>>, ...maps: readonly VersionMap[]) {
  return Object.fromEntries(carryOver(new Map(Object.entries(before)), maps));
}

describe("answers carried over", () => {
  test("stay where the id stays", () => {
    expect(carried({ a: RICH }, map({ renamed: { b: "c" }, added: ["d"] }))).toEqual({ a: RICH });
  });

  test("move whole with a rename", () => {
    expect(carried({ a: RICH }, map({ renamed: { a: "b" } }))).toEqual({ b: RICH });
  });

  test("go to each part of a split, with note and links", () => {
    expect(carried({ a: RICH, c: NA }, map({ split: { a: ["x", "y"], c: ["z", "w"] } }))).toEqual({
      ...{ x: RICH, y: RICH, z: NA, w: NA },
    });
  });

  test("are left out where the practice is withdrawn", () => {
    expect(carried({ a: RICH, b: NA }, map({ withdrawn: ["a"] }))).toEqual({ b: NA });
  });

  test("of merged practices become one, a part without an answer included", () => {
    const merged = map({ merged: { m: ["a", "b"], n: ["c", "d"] } });
    expect(carried({ a: answerOf(4), b: answerOf(2) }, merged)).toEqual({ m: answerOf(2) });
    expect(carried({ a: RICH }, merged)).toEqual({ m: { ...RICH, choice: null } });
  });

  test("go through several steps one after the other", () => {
    const steps = [
      map({ split: { a: ["b", "c"] } }),
      map({ renamed: { b: "d" }, withdrawn: ["c"] }),
      map({ merged: { e: ["d", "f"] } }),
    ];
    expect(carried({ a: answerOf(3), f: answerOf(1) }, ...steps)).toEqual({ e: answerOf(1) });
  });

  test("do not mind ids that are words of the language", () => {
    const answers = { constructor: RICH, "to-string": NA };
    expect(carried(answers, map({ renamed: { "to-string": "value-of" } }))).toEqual({
      constructor: RICH,
      "value-of": NA,
    });
    expect(heirsOf(map({}), "constructor")).toEqual(["constructor"]);
  });
});

describe("a merged choice", () => {
  test.each([
    [[4, 2, 3], 2],
    [[0, 4], 0],
    [[4, "DK"], "DK"],
    [[0, "DK"], "DK"],
    [[4, null], null],
    [["DK", null], null],
    [["NA", 3], 3],
    [["NA", "DK"], "DK"],
    [["NA", null], null],
  ] as const)("of %j is %j", (choices, expected) => {
    const parts = choices.map((choice) => (choice === "NA" ? NA : answerOf(choice)));
    const merged = mergeAnswers(parts);
    expect(merged.choice).toBe(expected);
    expect([merged.naReason, merged.naText]).toEqual([null, ""]);
  });

  test("does not apply if none of them does, for the first reason", () => {
    const other = answerOf("NA", { naReason: "other", naText: "No data." });
    expect(mergeAnswers([NA, other])).toEqual({ ...NA, note: "Another reason: No data." });
    expect(mergeAnswers([NA, NA])).toEqual(NA);
  });
});

describe("what stands beside a merged answer", () => {
  test("is joined without repetition", () => {
    const merged = mergeAnswers([
      answerOf(3, { note: "One.", links: ["https://a.example", "https://b.example"] }),
      answerOf(3, { note: "", links: ["https://b.example", "https://c.example"] }),
      answerOf(3, { note: "Two." }),
      answerOf(3, { note: "One." }),
    ]);
    expect(merged.note).toBe("One.\n\nTwo.");
    expect(merged.links).toEqual(["https://a.example", "https://b.example", "https://c.example"]);
  });

  test("keeps the reason of a part that does not apply", () => {
    expect(mergeAnswers([answerOf(2, { note: "A." }), NA]).note).toBe(
      "A.\n\nThe architecture rules it out: Nothing to load.",
    );
  });

  test("keeps links that are too many in the note", () => {
    const links = (first: number) =>
      Array.from({ length: 11 }, (_, place) => `https://example.org/${first + place}`);
    const merged = mergeAnswers([
      answerOf(1, { links: links(0) }),
      answerOf(1, { links: links(11) }),
    ]);
    expect(merged.links).toEqual([...links(0), ...links(11)].slice(0, 20));
    expect(merged.note).toBe("https://example.org/20\nhttps://example.org/21");
  });

  test("is never cut: a note that does not fit is left out whole, and that is said", () => {
    const long = "🚀".repeat(9_998);
    const fits = mergeAnswers([answerOf(1, { note: long.slice(2) }), answerOf(1, { note: "b" })]);
    expect(fits.note).toBe(`${long.slice(2)}\n\nb`);
    const merged = mergeAnswers([answerOf(1, { note: long }), answerOf(1, { note: "b" })]);
    expect(merged.note).toBe(`b\n\n${LEFT_OUT_SENTENCE}`);
  });
});
