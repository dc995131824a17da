import { expect, test } from "vitest";
import { askedCells, askedMark } from "@/lib/domain/organisation/asked";
import { areaOf, outOfScope, rowOf } from "@/tests/support/team-rows";

const { snapshot } = rowOf("A");
const profile = ["server-side", "distributed"];

test("a snapshot is counted with what it was asked, its index in tenths", () => {
  expect(askedCells({ snapshot, profile })).toEqual([
    ["asked", "1.0.0 full", 0, 0],
    ["asked-index", "1.0.0 full 110 distributed server-side", 589, 589],
  ]);
});

test("another version, mode, area in scope or profile is not the same", () => {
  const changes = [
    {},
    { questionnaireVersion: "1.1.0" },
    { mode: "quick" as const },
    { areas: [areaOf("build", 1, 1), outOfScope("test"), areaOf("ml", 1, 1)] },
  ];
  const marks = changes.map((change) =>
    askedMark({ snapshot: { ...snapshot, ...change }, profile }),
  );
  expect(new Set([...marks, askedMark({ snapshot, profile: ["distributed"] })]).size).toBe(5);
  // What was answered makes no difference.
  const areas = [areaOf("build", 0, 9), areaOf("test", 5, 88), outOfScope("ml")];
  expect(askedMark({ snapshot: { ...snapshot, areas }, profile: profile.toReversed() })).toBe(
    marks[0],
  );
});
