import { expect, test } from "vitest";
import { withoutCells } from "@/lib/domain/organisation/group-figures";

test("what one team adds is taken off once, and a figure that no other has is gone", () => {
  const cells = [
    { low: 1, high: 2, teams: 1 },
    { low: 2, high: 2, teams: 5 },
  ];
  const build = { kind: "level", item: "build", cells };
  const own = [
    ["level", "build", 1, 2],
    ["level", "test", 2, 2],
  ] as const;
  // Kills: the same bounds of another area.
  expect(withoutCells([build], own)).toEqual([{ ...build, cells: cells.slice(1) }]);
  expect(withoutCells([build], [["level", "build", 2, 2]])[0]?.cells).toEqual([
    { low: 1, high: 2, teams: 1 },
    { low: 2, high: 2, teams: 4 },
  ]);
});
