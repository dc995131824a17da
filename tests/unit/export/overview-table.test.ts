import { expect, test } from "vitest";
import { overviewRows } from "@/components/overview/overview-rows";
import { tableCsv } from "@/lib/export/csv";
import { OVERVIEW_COLUMNS, overviewTable } from "@/lib/export/overview-table";
import { distributionOf } from "@/tests/support/team-rows";

const NOW = {
  overall: distributionOf(null, [1, 3, 4]),
  areas: [{ ...distributionOf("build", [0, 2, 5]), leftOut: 1 }],
};

test("has a row for all and for each area, and what stood before where a month is asked for", () => {
  const before = { overall: distributionOf(null, [6]), areas: [] };
  const lines = (since: Parameters<typeof overviewRows>[0]["since"]) =>
    tableCsv(overviewTable(overviewRows({ ...NOW, since })))
      .trimEnd()
      .split("\r\n");
  const header = OVERVIEW_COLUMNS.join(",");
  expect(lines(null)).toEqual([
    header,
    "overall,1,3,4,0,0,0,8,0,,,,,,,,",
    "build,0,2,5,0,0,0,7,1,,,,,,,,",
  ]);
  // Kills: leaving an area out that nobody had, or giving it the counts of today.
  expect(lines({ month: "2026-05", ...before }).slice(1)).toEqual([
    "overall,1,3,4,0,0,0,8,0,2026-05,6,0,0,0,0,0,6",
    "build,0,2,5,0,0,0,7,1,2026-05,0,0,0,0,0,0,0",
  ]);
});
