import type { SeededTeams } from "./seed-teams";

/** One page to measure. */
export type BenchRoute = {
  readonly route: string;
  readonly path: string;
  /** Most bytes of JavaScript that its first load may have, gzip. */
  readonly budget: number;
};

const AREA_BUDGET = 165_000;
const PAGE_BUDGET = 170_000;

/** Most bytes of the chart that is loaded when it comes into view, gzip. */
export const CHART_BUDGET = 125_000;

/** Every page, with addresses that lead somewhere. */
export function benchRoutes({ teamId, snapshotId, compared }: SeededTeams): BenchRoute[] {
  const team = `/teams/${teamId}`;
  const results = `${team}/results/${snapshotId}`;
  const pages = {
    "/": "/",
    "/teams": "/teams",
    "/teams/new": "/teams/new",
    "/teams/[teamId]": team,
    "/teams/[teamId]/edit": `${team}/edit`,
    "/teams/[teamId]/assessment": `${team}/assessment`,
    "/teams/[teamId]/assessment/[areaId]": `${team}/assessment/culture`,
    "/teams/[teamId]/assessment/review": `${team}/assessment/review`,
    "/teams/[teamId]/results/[snapshotId]": results,
    "/teams/[teamId]/results/[snapshotId]/roadmap": `${results}/roadmap`,
    "/dashboard": "/dashboard",
    "/dashboard/compare": `/dashboard/compare?team=${compared.join("&team=")}`,
    "/questionnaire": "/questionnaire",
    "/questionnaire/[areaId]": "/questionnaire/culture",
  };
  return Object.entries(pages).map(([route, path]) => {
    const budget = route.endsWith("/assessment/[areaId]") ? AREA_BUDGET : PAGE_BUDGET;
    return { route, path, budget };
  });
}
