import { beforeAll, expect, test } from "vitest";
import { readDashboard } from "@/app/dashboard/read-dashboard";
import { type DashboardView, DEFAULT_VIEW } from "@/components/dashboard/dashboard-view";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { startDraft } from "@/lib/data/drafts";
import { compareTeams } from "@/lib/data/organisation/compare-teams";
import { deleteTeam } from "@/lib/data/teams";
import type { HeatMapRow } from "@/lib/domain/organisation/views/teams";
import type { AnswerValue } from "@/lib/domain/questionnaire";
import { describeEngines, useDatabase } from "../support/engines";
import { heatMap as ask, shown } from "../support/heat-map";
import { makeTeam, practiceIds, submitAlike } from "../support/teams";

const TEAMS = 60;
const VALUES: readonly AnswerValue[] = [0, 1, 2, 3, 4];

const compare = async (teams: readonly string[]) =>
  shown(await compareTeams(LOCAL_OWNER, { teams, group: null }));

function names(rows: readonly HeatMapRow[]): readonly string[] {
  return rows.map(({ team }) => team.name);
}

/** Sixty teams in two groups and none; every sixth has no snapshot, every fifth has two. */
async function fill(): Promise<void> {
  const practices = [...practiceIds("build"), ...practiceIds("test").slice(0, 4)];
  for (let i = 1; i <= TEAMS; i++) {
    const group = i % 3 === 0 ? "" : i % 3 === 1 ? "Retail" : "Wholesale";
    const profile = i % 2 === 0 ? ["ships-ml"] : [];
    const team = await makeTeam(`Team ${i}`, { group, profile });
    if (i % 6 === 0) continue;
    if (i % 5 === 0) await submitAlike(team, 0, { practices });
    await submitAlike(team, VALUES[i % VALUES.length] ?? 0, { practices });
  }
}

describeEngines("the dashboard of sixty teams", (engine) => {
  useDatabase(engine);
  beforeAll(fill, 60_000);

  test("is by name, page by page, and a page beyond the end is the last", async () => {
    const first = await ask({ size: 25 });
    expect(first).toMatchObject({ total: 60, teams: 60, page: 1, pageCount: 3 });
    expect(first.rollUp).toMatchObject({ teams: 60, assessed: 50 });
    expect(names(first.rows)).toEqual(Array.from({ length: 25 }, (_, i) => `Team ${i + 1}`));
    const last = await ask({ size: 25, page: 3 });
    expect(names(last.rows).at(-1)).toBe("Team 60");
    for (const page of [4, 1e9]) expect(await ask({ size: 25, page })).toEqual(last);
    for (const page of [0, -1, Number.NaN, 1.5])
      expect(await ask({ size: 25, page })).toEqual(first);
  });

  test("has an overview above its first page, and above one that is asked for beyond it", async () => {
    const read = async (view: Partial<DashboardView>) => {
      const { heatMap, overview } = await readDashboard(LOCAL_OWNER, { ...DEFAULT_VIEW, ...view });
      return [shown(heatMap).page, overview?.status ?? null];
    };
    expect(await read({})).toEqual([1, "ok"]);
    expect(await read({ page: 2 })).toEqual([2, null]);
    expect(await read({ page: 9 })).toEqual([3, null]);
    expect(await read({ page: 9, group: "Retail" })).toEqual([1, "ok"]);
    expect(await read({ page: 9, text: "Team 1" })).toEqual([1, null]);
  });

  test("shows a team's latest snapshot, its areas and the one before", async () => {
    const { rows } = await ask({ text: "Team 5" });
    const row = rows.find(({ team }) => team.name === "Team 5");
    expect(row?.team.group).toBe("Wholesale");
    expect(row?.snapshot?.areas.map(({ id }) => id)).toHaveLength(8);
    expect(row?.snapshot?.areas.find(({ id }) => id === "ml")).toEqual({
      id: "ml",
      inScope: false,
      level: null,
      index: null,
      manyNotApplicable: false,
    });
    expect(row?.snapshot?.areas.find(({ id }) => id === "build")?.level).toEqual({
      low: 0,
      high: 0,
    });
    expect(row?.snapshot?.previous).toMatchObject({ comparable: true, indexChange: 0 });
    expect(rows.find(({ team }) => team.name === "Team 54")?.snapshot).toBeNull();
  });

  test.each(["overall", "index", "coverage", "date", "change", "area:build", "area:ml"] as const)(
    "by %s puts teams without that figure last, in both directions",
    async (sort) => {
      const figure = ({ snapshot }: HeatMapRow): string | number | null => {
        if (!snapshot) return null;
        if (sort === "overall") return snapshot.overall?.low ?? null;
        if (sort === "index") return snapshot.index.low;
        if (sort === "coverage") return snapshot.coverage.answered / snapshot.coverage.applicable;
        if (sort === "date") return snapshot.submittedAt;
        if (sort === "change") return snapshot.previous?.indexChange ?? null;
        return snapshot.areas.find(({ id }) => `area:${id}` === sort)?.level?.low ?? null;
      };
      for (const direction of ["ascending", "descending"] as const) {
        const { rows } = await ask({ sort, direction });
        expect(rows).toHaveLength(60);
        const figures = rows.map(figure);
        const known = figures.filter((each) => each !== null);
        expect(known.length).toBeGreaterThan(0);
        expect(known.length).toBeLessThan(60);
        expect(figures.slice(known.length).every((each) => each === null)).toBe(true);
        const sorted = known.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        expect(known).toEqual(direction === "ascending" ? sorted : sorted.toReversed());
        const last = names(rows.slice(known.length)).map((name) => Number(name.slice(5)));
        expect(last).toEqual(last.toSorted((a, b) => a - b));
      }
    },
  );

  test("by group has the teams without one last, each group by name", async () => {
    const { rows, groups: rolledUp } = await ask({ sort: "group" });
    const groups = rows.map(({ team }) => team.group);
    expect(groups).toEqual([
      ...Array(20).fill("Retail"),
      ...Array(20).fill("Wholesale"),
      ...Array(20).fill(""),
    ]);
    expect(names(rows).slice(0, 3)).toEqual(["Team 1", "Team 4", "Team 7"]);
    const assessed = (group: string) =>
      rows.filter(({ team, snapshot }) => team.group === group && snapshot).length;
    for (const path of ["Retail", "Wholesale", ""]) {
      expect(rolledUp[path]).toMatchObject({ teams: 20, assessed: assessed(path) });
    }
    expect((await ask()).groups).toEqual({});
    const descending = await ask({ sort: "group", direction: "descending" });
    expect(descending.rows[0]?.team.group).toBe("Wholesale");
    expect(descending.rows.at(-1)?.team.group).toBe("");
  });

  test("by an area that does not exist is by name", async () => {
    expect(await ask({ sort: "area:no-such'area" })).toEqual(await ask());
  });

  test("narrowed to a group counts within it and still names all groups", async () => {
    const retail = await ask({ group: "Retail" });
    expect(retail).toMatchObject({ total: 20, teams: 60 });
    expect(retail.choices.groups).toEqual([
      { path: "Retail", teams: 20 },
      { path: "Wholesale", teams: 20 },
    ]);
    expect(retail.rollUp.assessed).toBe(retail.rows.filter(({ snapshot }) => snapshot).length);
    expect((await ask({ group: "" })).total).toBe(20);
    expect((await ask({ group: "retail" })).total).toBe(0);
    expect((await ask({ group: "Retail", text: "team 1" })).total).toBe(5);
    expect(await ask({ group: "No group\0" })).toMatchObject({ total: 0, page: 1, pageCount: 1 });
  });

  test("compares chosen teams in the order asked for and names what is missing", async () => {
    const [first, second] = (await ask()).rows;
    const ids = [second?.team.id ?? "", "00000000000000000000", "' or 1=1", first?.team.id ?? ""];
    const comparison = await compare([...ids, ids[0] ?? ""]);
    expect(comparison.rows).toEqual([second, first]);
    expect(comparison.missing).toEqual(["00000000000000000000", "' or 1=1"]);
    expect(await compare([])).toMatchObject({ rows: [], missing: [] });
  });
});

describeEngines("the text filter of the dashboard", (engine) => {
  useDatabase(engine);

  const NAMES = ["100% done", "snake_case", "back\\slash", "it's", 'say "hi"', "st*r", "Ölmühle"];
  beforeAll(async () => {
    for (const name of [...NAMES, "plain", "1000 done", "snakeXcase"]) await makeTeam(name);
  });

  test.each([
    ["%", ["100% done"]],
    ["_", ["snake_case"]],
    ["\\", ["back\\slash"]],
    ["'", ["it's"]],
    ['"', ['say "hi"']],
    ["*", ["st*r"]],
    ["ÖLMÜHLE", ["Ölmühle"]],
    ["o\u0308lmu\u0308", ["Ölmühle"]],
    [" plain ", ["plain"]],
    ["0% D", ["100% done"]],
    ["; drop table teams", []],
    ["\0", []],
    ["x".repeat(100_000), []],
  ])("takes %j literally", async (text, expected) => {
    expect(names((await ask({ text })).rows)).toEqual(expected);
  });

  test("leaves out drafts and deleted teams", async () => {
    const team = await makeTeam("Only a draft");
    await startDraft(LOCAL_OWNER, team.id, "full");
    expect((await ask({ text: "only a draft" })).rows).toMatchObject([
      { team: { id: team.id, name: "Only a draft", group: "", example: false }, snapshot: null },
    ]);
    await deleteTeam(LOCAL_OWNER, team.id);
    expect((await ask({ text: "only a draft" })).total).toBe(0);
    expect((await compare([team.id])).missing).toEqual([team.id]);
  });
});
