import { expect, test } from "vitest";
import { comparedAnswersTable, comparedFiguresTable } from "@/lib/export/comparison-table";
import { tableCsv } from "@/lib/export/csv";
import { areaOf, outOfScope, rowOf, teamOf } from "@/tests/support/team-rows";

test("figures are unrounded, empty out of scope, and none of a team without a snapshot", () => {
  const row = rowOf("=Team", {
    index: { low: 100 / 3, high: 50 },
    areas: [
      { ...areaOf("build", 4, 71.25), manyNotApplicable: true },
      areaOf("test", 1, 40, { level: 3, index: 55.5 }),
      outOfScope("ml"),
    ],
  });
  const csv = tableCsv(comparedFiguresTable([row, { team: teamOf("New"), snapshot: null }]));
  const head = "=team,'=Team,snapshot-of-=team,2026-10-14T09:00:00.000Z,1.0.0,full";
  expect(csv.trimEnd().split("\r\n").slice(1)).toEqual([
    `'${head},build,no,4,4,71.25,71.25,,`,
    `'${head},test,yes,1,3,40,55.5,,`,
    `'${head},ml,no,,,,,,`,
    `'${head},overall,yes,1,3,33.333333333333336,50,75,78`,
  ]);
});

test("each team has a line for each answer that differs", () => {
  const answer = { practice: "p", title: "Trunk", area: "build" };
  const adopted = [true, null, null, null, null];
  const differing = [{ ...answer, choices: [4, "NA", null, "DK", "not-asked"], adopted } as const];
  const rows = ["A", "B", "C", "D", "E"].map((name) => rowOf(name));
  expect(tableCsv(comparedAnswersTable(differing, rows)).trimEnd().split("\r\n").slice(1)).toEqual([
    "build,p,Trunk,a,A,4,yes",
    "build,p,Trunk,b,B,NA,",
    "build,p,Trunk,c,C,,unknown",
    "build,p,Trunk,d,D,DK,unknown",
    "build,p,Trunk,e,E,,",
  ]);
});
