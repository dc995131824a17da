import { expect, test } from "vitest";
import { tableCsv } from "@/lib/export/csv";
import { teamsOfActionTable } from "@/lib/export/teams-of-action-table";

const action = { practice: "one-command-build", title: "One command builds" };
const row = { id: "a1", name: "=Cards", group: "Bank / Retail", snapshotId: "s1" };

test("the teams of a practice are one row each, guarded against formulas", () => {
  const table = teamsOfActionTable({ action, rows: [{ ...row, days: 2.5, actions: 3 }] });
  expect(table && tableCsv(table)).toBe(
    [
      "practice_id,practice,team_id,team,group,snapshot,days,actions",
      "one-command-build,One command builds,a1,'=Cards,Bank / Retail,s1,2.5,3",
      "",
    ].join("\r\n"),
  );
});

test("no team is no table", () => {
  expect(teamsOfActionTable({ action, rows: [] })).toBeNull();
});
