import { LOCAL_OWNER } from "@/lib/access/actor";
import { getHeatMap } from "@/lib/data/organisation/get-heat-map";
import type { HeatMap, HeatMapQuery } from "@/lib/domain/organisation/views/heat-map";
import type { Withheld } from "@/lib/domain/organisation/views/teams";

/** All teams by name, as many on a page as there can be. */
export const ALL_TEAMS: HeatMapQuery = {
  ...{ text: "", group: null, tag: null, flag: null, level: null, age: null },
  ...{ sort: "name", direction: "ascending", page: 1, size: 100 },
};

/** A page of the heat map as its reader gets it. */
export async function heatMap(more: Partial<HeatMapQuery> = {}): Promise<HeatMap> {
  return shown(await getHeatMap(LOCAL_OWNER, { ...ALL_TEAMS, ...more }));
}

/** What is shown; throws for what is withheld or not there. */
export function shown<T extends { readonly status: "ok" }>(found: T | Withheld | null): T {
  if (found?.status !== "ok") throw new Error(found?.status ?? "not there");
  return found;
}
