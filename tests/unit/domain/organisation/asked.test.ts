import { expect, test } from "vitest";
import { askedCells, askedMark } from "@/lib/domain/organisation/asked";
import { areaOf, outOfScope, rowOf } from "@/tests/support/team-rows";

const { snapshot } = rowOf("A");

test("a snapshot is counted with what it was asked, its index in tenths", () => {
  expect(askedCells(snapshot)).toEqual([
    ["asked", "1.0.0 full", 0, 0],
    ["asked-index", "1.0.0 full 110", 589, 589],
  ]);
});

test("another version, mode or scope is not the same", () => {
  const marks = [
    {},
    { questionnaireVersion: "1.1.0" },
    { mode: "quick" as const },
    { areas: [areaOf("build", 1, 1), outOfScope("test"), areaOf("ml", 1, 1)] },
  ].map((change) => askedMark({ ...snapshot, ...change }));
  expect(new Set(marks).size).toBe(4);
  // What was answered makes no difference.
  const areas = [areaOf("build", 0, 9), areaOf("test", 5, 88), outOfScope("ml")];
  expect(askedMark({ ...snapshot, areas })).toBe(marks[0]);
});
