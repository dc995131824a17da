/** Gzipped first-load JavaScript that a page may have, in bytes (1 KB = 1,000 bytes). */
export const BUDGETS = { areaPage: 165_000, otherPage: 170_000, chartChunk: 125_000 } as const;

/** Ids of a team with two snapshots, a kept plan and a draft, and of another team. */
export type Sample = { team: string; snapshot: string; plan: string; other: string };

/** Every page by its route, with an address of the sample and its budget. */
export function routesOf({ team, snapshot, plan, other }: Sample) {
  const assessment = `/teams/${team}/assessment`;
  const results = `/teams/${team}/results/${snapshot}`;
  const page = (route: string, path: string, budget: number = BUDGETS.otherPage) => ({
    route,
    path,
    budget,
  });
  return [
    page("/", "/"),
    page("/teams", "/teams"),
    page("/teams/new", "/teams/new"),
    page("/teams/[teamId]", `/teams/${team}`),
    page("/teams/[teamId]/edit", `/teams/${team}/edit`),
    page("/teams/[teamId]/assessment", assessment),
    page("/teams/[teamId]/assessment/[areaId]", `${assessment}/build`, BUDGETS.areaPage),
    page("/teams/[teamId]/assessment/review", `${assessment}/review`),
    page("/teams/[teamId]/results/[snapshotId]", results),
    page("/teams/[teamId]/results/[snapshotId]/roadmap", `${results}/roadmap`),
    page("/teams/[teamId]/results/[snapshotId]/export", `${results}/export?target=5`),
    page("/teams/[teamId]/plans", `/teams/${team}/plans`),
    page("/teams/[teamId]/plans/[planId]", `/teams/${team}/plans/${plan}`),
    page("/teams/[teamId]/plans/compare", `/teams/${team}/plans/compare`),
    page(
      "/teams/[teamId]/results/[snapshotId]/export, one preview open",
      `${results}/export?target=5&preview=jira`,
    ),
    page(
      "/teams/[teamId]/results/[snapshotId]/export, preview of the deck",
      `${results}/export?target=5&preview=deck`,
    ),
    page("/teams/[teamId]/results/[snapshotId]/what-if", `${results}/what-if?target=5`),
    page("/dashboard", "/dashboard"),
    page("/dashboard/compare", `/dashboard/compare?team=${team}&team=${other}`),
    page("/questionnaire", "/questionnaire"),
    page("/questionnaire/[areaId]", "/questionnaire/build"),
  ];
}
