import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { GET as groupFile } from "@/app/dashboard/groups/export/[file]/route";
import { GET as planFile } from "@/app/dashboard/plan/export/[file]/route";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { addDemo } from "@/lib/data/organisation/demo";
import { getGroup } from "@/lib/data/organisation/get-group";
import {
  getOrganisationPlan,
  getTeamsOfAction,
  getWholeOrganisationPlan,
  type OrganisationAction,
} from "@/lib/data/organisation-plan";
import { updateTeam } from "@/lib/data/teams";
import type { GroupLine, GroupSort } from "@/lib/domain/organisation/views/groups";
import type { Direction } from "@/lib/domain/organisation/views/paging";
import type { ActionSort, TeamOfActionSort } from "@/lib/domain/organisation/views/plan";
import type { HeatMapRow } from "@/lib/domain/organisation/views/teams";
import { assess } from "../support/assess";
import { describeEngines, useDatabase } from "../support/engines";
import { heatMap, shown } from "../support/heat-map";
import { ALL_ACTIONS, GROUPS_BY_NAME, TEAMS_BY_NAME, WHOLE_GROUP } from "../support/plan-queries";
import { makeTeam, practiceIds, teamFields } from "../support/teams";

const TOP = "Tidewater";
const DIRECTIONS: readonly Direction[] = ["ascending", "descending"];

/** By a figure, then by place; the exact reverse; those without it last, by place: anew for this test. */
function expected<T>(
  byName: readonly T[],
  figureOf: (row: T) => number | string | null,
  direction: Direction,
): readonly T[] {
  const all = byName.map((row, place) => ({ row, place, figure: figureOf(row) }));
  const having = all.filter(({ figure }) => figure !== null);
  for (let end = having.length; end > 1; end--) {
    for (let at = 1; at < end; at++) {
      const [left, right] = [having[at - 1], having[at]];
      if (!left || !right) continue;
      const isAfter =
        left.figure === right.figure
          ? left.place > right.place
          : (left.figure ?? 0) > (right.figure ?? 0);
      if (isAfter) [having[at - 1], having[at]] = [right, left];
    }
  }
  if (direction === "descending") having.reverse();
  return [...having, ...all.filter(({ figure }) => figure === null)].map(({ row }) => row);
}

function medianOf(figures: readonly number[]): number | null {
  const sorted = figures.toSorted((left, right) => left - right);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** The figure of a group as its teams have it, from the heat map. */
async function figureOfGroup(path: string, sort: GroupSort): Promise<number | null> {
  const rows: HeatMapRow[] = [];
  for (let page = 1, pageCount = 1; page <= pageCount; page++) {
    const found = await heatMap({ group: path, page });
    rows.push(...found.rows);
    pageCount = found.pageCount;
  }
  const snapshots = rows.flatMap(({ snapshot }) => snapshot ?? []);
  if (sort === "assessed") return snapshots.length;
  if (sort === "index") return medianOf(snapshots.map(({ index }) => Number(index.low.toFixed(1))));
  if (sort === "overall") return medianOf(snapshots.flatMap(({ overall }) => overall?.low ?? []));
  return medianOf(
    snapshots.flatMap(({ areas }) => {
      const area = areas.find(({ id }) => sort === `area:${id}`);
      return area && !area.manyNotApplicable ? (area.level?.low ?? []) : [];
    }),
  );
}

type Figure = (action: OrganisationAction) => number | string | null;
type Route = (request: Request, context: never) => Promise<Response>;

async function firstCells(route: Route, name: string, query: Readonly<Record<string, string>>) {
  const request = new Request(`http://127.0.0.1/x/${name}?${new URLSearchParams(query)}`);
  const context = { params: Promise.resolve({ file: name }) } as never;
  const lines = (await (await route(request, context)).text()).trim().split("\r\n").slice(1);
  return lines.map((line) => line.split(",")[0]);
}

describeEngines("tables that can be sorted", (engine) => {
  useDatabase(engine);
  let practice = "";

  beforeAll(async () => {
    await addDemo(LOCAL_OWNER, { teams: 420, snapshots: 1, seed: 11 });
    for (let at = 0; at < 40; at++) {
      const team = await makeTeam(`Extra ${at}`, { group: at % 5 ? `${TOP} / Extra ${at}` : "" });
      const but = practiceIds("build").slice(0, 1 + (at % 3));
      if (at % 4 > 0) {
        await assess(team, 4, { practices: practiceIds().filter((id) => !but.includes(id)) });
      }
    }
    // Enough teams to be shown without names, but not those of them that do machine learning.
    for (let at = 0; at < 6; at++) {
      const profile = at < 2 ? ["ships-ml"] : [];
      await assess(await makeTeam(`Zulu ${at}`, { group: `${TOP} / Zulu`, profile }), 4);
    }
    practice = practiceIds("build")[0] ?? "";
  }, 120_000);

  afterEach(() => vi.unstubAllEnvs());

  const groups = async (sort: GroupSort, direction: Direction) =>
    shown(await getGroup(LOCAL_OWNER, TOP, { ...WHOLE_GROUP, sort, direction })).children;

  test.each(["assessed", "overall", "index", "area:build", "area:ml"] as const)(
    "groups by %s are in the order of what their teams come to",
    { timeout: 60_000 },
    async (sort) => {
      const byName = await groups("name", "ascending");
      expect(byName.length).toBeGreaterThan(25);
      const figures = new Map<string, number | null>();
      for (const { path } of byName) figures.set(path, await figureOfGroup(path, sort));
      const figureOf = ({ path }: GroupLine) => figures.get(path) ?? null;
      for (const direction of DIRECTIONS) {
        const sorted = expected(byName, figureOf, direction);
        expect(await groups(sort, direction)).toEqual(sorted);
        const parts: GroupLine[] = [];
        for (let page = 1, pageCount = 1; page <= pageCount; page++) {
          const query = { ...GROUPS_BY_NAME, sort, direction, paging: { page, size: 25 } as const };
          const part = shown(await getGroup(LOCAL_OWNER, TOP, query));
          parts.push(...part.children);
          pageCount = part.pages.pageCount;
        }
        expect(parts).toEqual(sorted);
        const file = { group: TOP, sort, ...(direction === "descending" && { direction }) };
        expect(await firstCells(groupFile, "groups.csv", file)).toEqual(
          sorted.map(({ path }) => path),
        );
      }
      expect(await groups("name", "descending")).toEqual(byName.toReversed());
    },
  );

  test("groups whose figures are withheld are last by every order, by name", async () => {
    vi.stubEnv("TIDEMARK_TEAM_NAMES", "hidden");
    const byName = await groups("name", "ascending");
    const areas = byName.find(({ rollUp }) => rollUp)?.rollUp?.areas ?? [];
    let few = 0;
    for (const { area } of areas) {
      const isWithout = ({ rollUp }: GroupLine) =>
        !rollUp?.areas.find((each) => each.area === area)?.levels;
      few += byName.filter((line) => line.rollUp && isWithout(line)).length;
      const without = byName.filter(isWithout);
      const count = byName.length - without.length;
      const sort = `area:${area}` as const;
      const [up, down] = [await groups(sort, "ascending"), await groups(sort, "descending")];
      expect(up.slice(count)).toEqual(without);
      expect(down.slice(count)).toEqual(without);
      expect(down.slice(0, count)).toEqual(up.slice(0, count).toReversed());
    }
    // Of one area at least: the group is shown, and that area of it is not.
    expect(few).toBeGreaterThan(0);
    for (const sort of ["assessed", "overall", "index"] as const) {
      const hidden = byName.filter(({ rollUp }) => rollUp === null);
      expect((await groups(sort, "descending")).slice(-hidden.length)).toEqual(hidden);
    }
  });

  test.each([
    ["practice", null],
    ["level", ({ level }) => level],
    ["only-action", ({ alone }) => alone],
    ["one-of-two", ({ withOneOther }) => withOneOther],
    ["days", ({ totalDays }) => totalDays],
    ["median", ({ middleDays: { low, high } }) => (low + high) / 2],
  ] as readonly (readonly [ActionSort, Figure | null])[])(
    "practices by %s are in the order of their figures",
    async (sort, figure) => {
      const whole = async (by: ActionSort, direction: Direction) => {
        const query = { ...ALL_ACTIONS, sort: by, direction };
        return shown(await getWholeOrganisationPlan(LOCAL_OWNER, query)).actions;
      };
      const byTitle = await whole("practice", "ascending");
      expect(byTitle.length).toBeGreaterThan(25);
      expect(byTitle.map(({ title }) => title.toLowerCase())).toEqual(
        byTitle.map(({ title }) => title.toLowerCase()).toSorted(),
      );
      for (const direction of DIRECTIONS) {
        const sorted = expected(
          byTitle,
          (action) => (figure === null ? byTitle.indexOf(action) : figure(action)),
          direction,
        );
        expect(await whole(sort, direction)).toEqual(sorted);
        const page = async (at: number) => {
          const query = { ...ALL_ACTIONS, sort, direction, page: at, size: 25 as const };
          return shown(await getOrganisationPlan(LOCAL_OWNER, query));
        };
        const first = await page(1);
        const parts = [...first.actions];
        for (let at = 2; at <= first.pageCount; at++) parts.push(...(await page(at)).actions);
        expect(parts).toEqual(sorted);
        const plan = await whole("teams", "descending");
        expect(first.leading).toEqual(plan.filter(({ teams }) => teams === plan[0]?.teams));
        expect(await firstCells(planFile, "actions.csv", { sort, direction })).toEqual(
          sorted.map((action) => action.practice),
        );
      }
    },
  );

  const teams = async (
    sort: TeamOfActionSort,
    direction: Direction,
    more: { readonly group?: string; readonly page?: number } = {},
  ) => {
    const query = { ...TEAMS_BY_NAME, size: 25 as const, sort, direction, ...more };
    return shown(await getTeamsOfAction(LOCAL_OWNER, practice, query));
  };

  const allTeams = async (...[sort, direction, more]: Parameters<typeof teams>) => {
    const first = await teams(sort, direction, more);
    const rows = [...first.rows];
    for (let page = 2; page <= first.pageCount; page++) {
      rows.push(...(await teams(sort, direction, { ...more, page })).rows);
    }
    expect(rows).toHaveLength(first.total);
    return rows;
  };

  test.each(["name", "group", "days", "actions"] as const)(
    "teams of a practice by %s are in the order of their figures",
    async (sort) => {
      for (const more of [{}, { group: TOP }]) {
        const byName = await allTeams("name", "ascending", more);
        expect(byName.length).toBeGreaterThan(15);
        const groupsByName = [...new Set(byName.map(({ group }) => group))].toSorted(
          new Intl.Collator("en", { numeric: true }).compare,
        );
        const figures = {
          name: (team: (typeof byName)[number]) => byName.indexOf(team),
          group: ({ group }: (typeof byName)[number]) =>
            group === "" ? null : groupsByName.indexOf(group),
          days: ({ days }: (typeof byName)[number]) => days,
          actions: ({ actions }: (typeof byName)[number]) => actions,
        };
        for (const direction of DIRECTIONS) {
          const sorted = expected(byName, figures[sort], direction);
          expect(await allTeams(sort, direction, more)).toEqual(sorted);
        }
      }
    },
  );

  test("a team moves when its name or its plan becomes another one", async () => {
    const team = await makeTeam("Aaa moving");
    const but = practiceIds("build").slice(0, 2);
    const practices = practiceIds().filter((id) => !but.includes(id));
    await assess(team, 4, { practices });
    const placeOf = async (sort: TeamOfActionSort) =>
      (await allTeams(sort, "ascending")).findIndex(({ id }) => id === team.id);
    const [byDays, byActions] = [await placeOf("days"), await placeOf("actions")];
    expect(byDays).toBeGreaterThan(-1);
    await updateTeam(LOCAL_OWNER, team.id, teamFields("Zzz moving"));
    expect(await placeOf("days")).toBeGreaterThan(byDays);
    expect(await placeOf("actions")).toBeGreaterThan(byActions);
    await assess(team, 4, { practices: [...practices, ...but.slice(1)] });
    const rows = await allTeams("actions", "ascending");
    expect(rows.find(({ id }) => id === team.id)?.actions).toBe(1);
    expect(rows.map(({ actions }) => actions)).toEqual(
      rows.map(({ actions }) => actions).toSorted((left, right) => left - right),
    );
  });
});
