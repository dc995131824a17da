import { expect, test } from "vitest";
import { tableCsv } from "@/lib/export/csv";
import { groupsTable } from "@/lib/export/groups-table";
import { emptyRollUp } from "@/tests/support/team-rows";

test("has a row for each group, empty where it is withheld or nothing is known", () => {
  const rollUp = {
    ...emptyRollUp(7, 6),
    index: { teams: 6, least: 12.5, middle: { low: 40, high: 40 }, most: 81 },
    areas: [
      {
        area: "build",
        levels: { teams: 6, least: 1, middle: { low: 2, high: 3 }, most: 5 },
        withheld: false,
      },
      { area: "ml", levels: null, withheld: true },
    ],
  };
  const groups = [
    { path: "Bank / Cards", name: "Cards", rollUp },
    { path: "Bank / Loans", name: "Loans", rollUp: null },
  ];
  const [header, ...lines] = tableCsv(groupsTable(groups, ["build", "ml"]))
    .trimEnd()
    .split("\r\n");
  expect(header).toMatch(
    /^group,teams,assessed,stale,overall_least,.*,ml_middle_low,ml_middle_high,ml_most$/,
  );
  expect(lines).toEqual([
    "Bank / Cards,7,6,0,,,,,12.5,40,40,81,,,,,1,2,3,5,,,,",
    "Bank / Loans,,,,,,,,,,,,,,,,,,,,,,,",
  ]);
});
