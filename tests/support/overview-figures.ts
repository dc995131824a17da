import type { Overview } from "@/lib/domain/organisation/views/overview";
import { distributionOf, emptyRollUp } from "./team-rows";

/** The overview of nine teams, eight of them assessed. */
export function overviewOf(more: Partial<Overview> = {}): Overview {
  return {
    ...{ status: "ok", group: null, staleAfterDays: 180, since: null, pending: 0 },
    rollUp: {
      ...emptyRollUp(9, 8),
      stale: 2,
      overall: { teams: 8, least: 0, middle: { low: 1, high: 2 }, most: 4 },
    },
    submitted: { oldest: "2026-01-02", median: "2026-05-04", newest: "2026-10-14" },
    overall: distributionOf(null, [1, 3, 4]),
    areas: [distributionOf("build", [0, 2, 6]), distributionOf("ml", [])],
    blockers: [],
    actionsWithheld: false,
    choices: { groups: [], hasMoreGroups: false },
    ...more,
  };
}
