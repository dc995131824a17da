import type { Distribution } from "@/lib/domain/organisation/views/distribution";
import { distributionOf, emptyRollUp, rowOf } from "./team-rows";

const CHOICES = { groups: [], hasMoreGroups: false };
const ALIKE = { questions: true, whole: true, areas: ["build", "test", "ml"] };

/** Teams at each level from 0 on, the team Checkout pointed out among them; all were asked the same. */
export function distribution(
  counts: readonly number[],
  more: Partial<Distribution> = {},
): Distribution {
  const overall = distributionOf(null, counts);
  const low = [
    { value: 40, teams: overall.teams - 1 },
    { value: 58.9, teams: 1 },
  ];
  return {
    ...{ status: "ok", group: null, overall, choices: CHOICES, team: rowOf("Checkout") },
    areas: [distributionOf("build", counts), distributionOf("ml", [])],
    rollUp: emptyRollUp(overall.teams, overall.teams),
    index: { low, high: low },
    ...{ alike: ALIKE, submitted: null, peers: low, named: true, found: null },
    ...more,
  };
}
