import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { moreTeamsCsv, pageCsv, teamsCsv } from "@/lib/export/teams-csv";
import { previousOf, rowOf, teamOf } from "@/tests/support/team-rows";

const AREAS = ["build", "test", "ml"];

function records(csv: string): Record<string, string>[] {
  return parse(csv, { columns: true });
}

test("a row has the figures of the team, bounds apart, and nothing out of scope", () => {
  const [row] = records(teamsCsv([rowOf("Checkout", { previous: previousOf() })], AREAS));
  expect(row).toMatchObject({
    ...{ team: "Checkout", stale: "no", overall_low: "1", overall_high: "3", index_low: "58.9" },
    ...{ answered: "75", applicable: "78", index_change: "6.2", build_low: "4", test_high: "3" },
    ...{ ml_low: "", ml_high: "" },
  });
});

test("a page says of each change whether it is so for certain", () => {
  const rows = [
    rowOf("Open", { previous: previousOf({ indexKind: "possible rise" }) }),
    rowOf("First"),
    { team: teamOf("New"), snapshot: null },
  ];
  const kinds = records(pageCsv(rows, AREAS)).map((row) => row.index_change_kind);
  expect(kinds).toEqual(["possible rise", "", ""]);
});

test("a team without a snapshot has its words only", () => {
  const team = teamOf("New", { group: "A / B", tags: ["one", "two"] });
  const [row] = records(teamsCsv([{ team, snapshot: null }], AREAS));
  expect(row).toMatchObject({ team: "New", group: "A / B", tags: "one; two", snapshot: "" });
  expect(Object.values(row ?? {}).filter((cell) => cell !== "")).toHaveLength(4);
});

test("a file in parts is the file at once, formulas guarded in every part", () => {
  // Kills: a guard for the first part only.
  const rows = [rowOf("One"), rowOf("=1+1"), rowOf("@SUM")];
  const parts = teamsCsv(rows.slice(0, 1), AREAS) + moreTeamsCsv(rows.slice(1), AREAS);
  expect(parts).toBe(teamsCsv(rows, AREAS));
  expect(records(parts).map(({ team }) => team)).toEqual(["One", "'=1+1", "'@SUM"]);
  expect(moreTeamsCsv([], AREAS)).toBe("");
});
