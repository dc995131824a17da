import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { GET as planFile } from "@/app/dashboard/plan/export/[file]/route";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { getOverview } from "@/lib/data/organisation/get-overview";
import { getWholeOrganisationPlan } from "@/lib/data/organisation-plan";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { listTeams } from "@/lib/data/team-list";
import { assess } from "../support/assess";
import { describeEngines, useDatabase } from "../support/engines";
import { shown } from "../support/heat-map";
import { ALL_ACTIONS } from "../support/plan-queries";
import { makeTeam, practiceIds } from "../support/teams";

const SMALLEST = 3;

/** Teams of each group that have one, two and three practices before their next level. */
const GROUPS = [
  ["Bank / Cards", 4, 3, 3],
  ["Bank / Loans", 3, 1, 3],
  ["Shop", 5, 4, 3],
] as const;
const PATHS = [null, "Bank", "Shop", "Bank / Cards", "Bank / Loans"];

async function planOf(group: string | null) {
  const { actions } = shown(await getWholeOrganisationPlan(LOCAL_OWNER, { ...ALL_ACTIONS, group }));
  const overview = shown(await getOverview(LOCAL_OWNER, { group, since: null }));
  expect(overview.blockers).toMatchObject(actions.slice(0, 10));
  return actions.map(({ teams, alone, withOneOther }) => [teams, alone, withOneOther]);
}

describeEngines("plans of teams whose names are hidden", (engine) => {
  useDatabase(engine);

  beforeAll(async () => {
    const missing = getQuestionnaire(LOCAL_OWNER)
      .practices.filter(({ level, essential }) => level === 1 && essential)
      .slice(0, 3)
      .map(({ id }) => id);
    for (const [group, ...sizes] of GROUPS) {
      for (const [at, count] of sizes.entries()) {
        for (let i = 0; i < count; i++) {
          const team = await makeTeam(`${group} ${at} ${i}`, { group });
          const lacks = missing.slice(0, at + 1);
          await assess(team, 4, { practices: practiceIds().filter((id) => !lacks.includes(id)) });
        }
      }
    }
    vi.stubEnv("TIDEMARK_SMALLEST_GROUP", String(SMALLEST));
  }, 60_000);
  afterAll(() => vi.unstubAllEnvs());

  test("say everything where names are shown", async () => {
    expect(await planOf("Bank / Loans")).toEqual([
      [7, 3, 1],
      [4, 0, 1],
      [3, 0, 0],
    ]);
    const { teams, standing } = await listTeams(LOCAL_OWNER);
    expect(standing).toBe(true);
    expect(teams.every(({ latest }) => latest !== null)).toBe(true);
  });

  test("tell of no few teams, nor by any difference of figures and groups", async () => {
    vi.stubEnv("TIDEMARK_TEAM_NAMES", "hidden");
    expect(await planOf(null)).toEqual([
      [29, 12, 8],
      [17, 0, 8],
      [9, 0, 0],
    ]);
    expect(await planOf("Bank")).toEqual([
      [17, 7, 4],
      [10, 0, 4],
      [6, 0, 0],
    ]);
    // Loans has one team with two practices; with the figures of Cards it would be Bank without them.
    expect(await planOf("Bank / Cards")).toEqual([
      [10, "withheld", "withheld"],
      [6, "withheld", "withheld"],
      [3, 0, 0],
    ]);
    expect((await planOf("Bank / Loans")).slice(0, 1)).toEqual([[7, "withheld", "withheld"]]);
    const told = new Map<string, readonly number[]>();
    for (const path of PATHS) {
      const [teams, alone, two] = (await planOf(path))[0] ?? [];
      if (typeof teams !== "number" || typeof alone !== "number" || typeof two !== "number")
        continue;
      const others = [teams - alone - two, teams - alone, teams - two, alone + two];
      told.set(path ?? "", [alone, two, ...others]);
    }
    expect([...told.keys()]).toEqual(["", "Bank", "Shop"]);
    for (const [path, figures] of told) {
      const below = [...told].filter(([each]) => each !== path && each.startsWith(path));
      for (const part of [[], ...below.map(([, each]) => each)]) {
        const rest = figures.map((figure, place) => figure - (part[place] ?? 0));
        for (const few of [1, 2]) expect(rest).not.toContain(few);
      }
    }
  });

  test.each(["only-action", "one-of-two"] as const)(
    "tell nothing by their order by %s",
    async (sort) => {
      const orderOf = async (direction: "ascending" | "descending") => {
        const query = { ...ALL_ACTIONS, group: "Bank / Cards", sort, direction };
        return shown(await getWholeOrganisationPlan(LOCAL_OWNER, query)).actions;
      };
      // Where names are shown two of them change places.
      vi.stubEnv("TIDEMARK_TEAM_NAMES", "shown");
      const [first] = await orderOf("ascending");
      expect(await orderOf("descending")).not.toMatchObject([{ practice: first?.practice }]);
      vi.stubEnv("TIDEMARK_TEAM_NAMES", "hidden");
      const [up, down] = [await orderOf("ascending"), await orderOf("descending")];
      expect(up.map(({ alone }) => alone)).toEqual([0, "withheld", "withheld"]);
      expect(down).toEqual(up);
      const titles = up.slice(1).map(({ title }) => title);
      expect(titles).toEqual(titles.toSorted());
    },
  );

  test("say so in files too", async () => {
    vi.stubEnv("TIDEMARK_TEAM_NAMES", "hidden");
    const query = new URLSearchParams({ group: "Bank / Cards" });
    const request = new Request(`http://127.0.0.1/x/actions.csv?${query}`);
    const context = { params: Promise.resolve({ file: "actions.csv" }) } as never;
    const [, first] = (await (await planFile(request, context)).text()).split("\r\n");
    expect(first).toMatch(/,10,withheld,withheld,\d+,\d+,\d+$/);
  });

  test("leave a list of teams that says of none where it stands", async () => {
    vi.stubEnv("TIDEMARK_TEAM_NAMES", "hidden");
    const { teams, standing } = await listTeams(LOCAL_OWNER);
    expect(standing).toBe(false);
    expect(teams).toHaveLength(29);
    expect(teams.every(({ latest }) => latest === null)).toBe(true);
  });
});
