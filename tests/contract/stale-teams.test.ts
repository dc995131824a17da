import { beforeAll, expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { compareTeams } from "@/lib/data/organisation/compare-teams";
import { getGroup } from "@/lib/data/organisation/get-group";
import { getHeatMap } from "@/lib/data/organisation/get-heat-map";
import { getOverview } from "@/lib/data/organisation/get-overview";
import type { HeatMapQuery } from "@/lib/domain/organisation/views/heat-map";
import { assess } from "../support/assess";
import { describeEngines, useDatabase } from "../support/engines";
import { ALL_TEAMS, heatMap, shown } from "../support/heat-map";
import { GROUPS_BY_NAME } from "../support/plan-queries";
import { makeTeam } from "../support/teams";

const DAY = 86_400_000;
const BANK: HeatMapQuery = { ...ALL_TEAMS, group: "Bank" };

/** How many teams of the group are stale, as each of the places says that tell it. */
async function staleAt(now: Date): Promise<readonly number[]> {
  const { rows, rollUp } = shown(await getHeatMap(LOCAL_OWNER, BANK, now));
  const overview = await getOverview(LOCAL_OWNER, { group: "Bank", since: null }, now);
  const { children } = shown(
    await getGroup(LOCAL_OWNER, "", { ...GROUPS_BY_NAME, months: 1 }, now),
  );
  const [first] = rows;
  const asked = { teams: [first?.team.id ?? ""], group: "Bank" };
  const { rest } = shown(await compareTeams(LOCAL_OWNER, asked, now));
  return [
    rollUp.stale,
    rows.filter(({ snapshot }) => snapshot?.stale).length,
    shown(await getHeatMap(LOCAL_OWNER, { ...BANK, age: "stale" }, now)).total,
    shown(overview).rollUp.stale,
    children.find(({ path }) => path === "Bank")?.rollUp?.stale ?? Number.NaN,
    (rest?.rollUp.stale ?? Number.NaN) + (first?.snapshot?.stale ? 1 : 0),
  ];
}

describeEngines("teams that are stale", (engine) => {
  useDatabase(engine);

  beforeAll(async () => {
    for (const name of ["Cards", "Pay"]) await assess(await makeTeam(name, { group: "Bank" }), 2);
    await makeTeam("New", { group: "Bank" });
  });

  test("are so from the start of a day on, wherever it is told", async () => {
    const { rows } = await heatMap();
    const times = rows.map(({ snapshot }) => Date.parse(snapshot?.submittedAt ?? "") || 0);
    const today = Math.floor(Math.max(...times) / DAY);
    const at = async (day: number) => new Set(await staleAt(new Date((today + day) * DAY)));
    for (const day of [0, 179]) expect(await at(day)).toEqual(new Set([0]));
    // The two may have submitted on either side of midnight.
    for (const day of [180, 180.5, 180.999, 181, 181.5]) expect((await at(day)).size).toBe(1);
    for (const day of [182, 182.5, 400]) expect(await at(day)).toEqual(new Set([2]));
  });
});
