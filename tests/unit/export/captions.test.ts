import { expect, test } from "vitest";
import {
  indexCaption,
  radarCaption,
  slopesCaption,
} from "@/components/dashboard/comparison-caption";
import { radarOf, slopeFinding, slopesOf } from "@/components/dashboard/comparison-drawing";
import { comparisonFinding } from "@/components/dashboard/comparison-order";
import { historyFinding } from "@/components/groups/group-finding";
import { historyCaption } from "@/components/groups/history-caption";
import {
  levelsCaption,
  indexCaption as spreadIndexCaption,
} from "@/components/overview/distribution-caption";
import { distributionFinding, indexFinding } from "@/components/overview/distribution-finding";
import { indexRow, spreadRows } from "@/components/overview/spread-rows";
import type { Distribution } from "@/lib/domain/organisation/views/distribution";
import type { GroupView } from "@/lib/domain/organisation/views/groups";
import { overviewOf } from "@/tests/support/overview-figures";
import { AREAS, areaOf, distributionOf, rowOf, teamOf } from "@/tests/support/team-rows";

const { rollUp, submitted, overall, areas, choices } = overviewOf();
const COVERED = {
  ...rollUp,
  coverage: { teams: 8, least: 40, middle: { low: 96, high: 96 }, most: 100 },
};
const SPREAD: Distribution = {
  ...{ status: "ok", group: "Bank / Cards", rollUp: COVERED, overall, areas, submitted, choices },
  ...{
    alike: { questions: true, whole: true, areas: ["build", "ml"] },
    named: true,
    peers: [],
    team: rowOf("Checkout"),
    found: null,
  },
  index: { low: [{ value: 58.9, teams: 8 }], high: [{ value: 63, teams: 8 }] },
};

test("a distribution says its finding, its unit and of which teams it is", () => {
  const rows = spreadRows(SPREAD, AREAS);
  const levels = levelsCaption(SPREAD, rows);
  expect(levels.title).toBe(
    distributionFinding(rows, { teams: SPREAD.rollUp.teams, group: SPREAD.group }),
  );
  expect(levels.sentence).toMatch(/^Checkout has an index of .*Levels 0 to 5 by what answers show/);
  expect(levels.sentence).toContain("the diamond is Checkout");
  expect(levels.facts).toBe(
    "Unit: teams at each level, 0 to 5 · Bank / Cards · 8 of 9 teams assessed · coverage of the middle team 96 % · latest snapshots from 2 Jan 2026 to 14 Oct 2026 · 2 stale",
  );
  const row = indexRow(SPREAD);
  const index = spreadIndexCaption(SPREAD, row);
  expect(index.title).toBe(indexFinding(row));
  expect(index.facts).toContain("Unit: teams at each ten points of the index, 0 to 100 · Bank");
});

test("the months of a group say theirs, with what the colours mean", () => {
  const history = ["2026-01", "2026-10"].map((month, place) => {
    const counts = place === 0 ? [4] : [0, 4];
    return { month, overall: distributionOf(null, counts), areas: [] };
  });
  const group = { path: "", rollUp: COVERED, history } as unknown as GroupView;
  const { title, facts, legend } = historyCaption(group);
  expect(title).toBe(historyFinding(history));
  expect(facts).toBe(
    "Unit: share of teams in percent · all groups · 8 of 9 teams assessed · coverage of the middle team 96 % · 2 stale · from January 2026 to October 2026",
  );
  expect(legend?.map(({ name }) => name)).toContain("Intermediate");
});

test("compared teams say their groups, coverage, days, and what is not like for like", () => {
  const one = { ...rowOf("Checkout"), team: teamOf("Checkout", { group: "Bank / Cards" }) };
  const other = rowOf("Search", {
    ...{ mode: "quick", submittedAt: "2026-05-01T00:00:00.000Z" },
    areas: [areaOf("build", 3, 20), areaOf("test", 3, 30), areaOf("ml", 1, 10)],
  });
  const rows = [one, other];
  const slopes = slopesOf(rows, AREAS);
  const radar = radarOf(rows, AREAS);
  if (!slopes || !radar) throw new Error("there are two teams");
  const facts = [
    "Unit: index, 0 to 100 · 2 teams · Checkout (Bank / Cards): 75 of 78 answered, snapshot of 14 Oct 2026 · Search: 75 of 78 answered, snapshot of 1 May 2026",
    "Search: quick assessment, which asks only the essential practices up to Intermediate.",
    "Machine Learning is out of scope for Checkout.",
  ].join("\n");
  expect(slopesCaption(slopes, rows, AREAS)).toEqual({
    ...{ title: slopeFinding(slopes), facts },
    sentence: expect.stringMatching(
      /^Index of each area, 0 to 100, from Checkout to Search\. A strong/,
    ),
  });
  expect(radarCaption(radar.series, rows, AREAS)).toEqual({
    ...{ title: comparisonFinding(rows), facts },
    sentence: expect.stringContaining("Solid: Checkout. Dashed: Search."),
  });
  expect(indexCaption(rows, AREAS).facts).toBe(facts);
});
