import { capitalised, countOf, listed, numberWord } from "@/components/dashboard/number-words";
import { whichTeams } from "@/components/dashboard/which-teams";
import { formatCount } from "@/lib/domain/format-figure";
import { type WeakArea, weakestAreas } from "@/lib/domain/organisation/level-counts";
import type { LevelDistribution, RollUp } from "@/lib/domain/organisation/views/figures";
import type { HeatMap } from "@/lib/domain/organisation/views/heat-map";

type Input = Pick<RollUp, "teams" | "assessed"> & {
  readonly areas: readonly LevelDistribution[];
  readonly names: readonly { readonly id: string; readonly name: string }[];
};

/** So many areas with the same place still say something. */
const MOST_NAMED = 3;

/** The heading over a group of teams: in which area most of them stand lowest. */
export function overviewFinding({ teams, assessed, areas, names }: Input): string {
  if (teams === 0) return "No teams yet";
  if (assessed === 0) return "No team has submitted an assessment yet";
  const weakest = weakestAreas(areas, assessed);
  const [first] = weakest;
  if (!first) return withoutWeakest(areas);
  if (weakest.length > MOST_NAMED) {
    return `No area stands out: ${numberWord(weakest.length)} share the lowest place`;
  }
  const areaNames = weakest.map(({ area }) => names.find(({ id }) => id === area)?.name ?? area);
  const verb = weakest.length === 1 ? "is the weakest area" : "are the weakest areas";
  const where = first.teams < assessed ? ` with ${weakest.length === 1 ? "it" : "them"}` : "";
  return `${capitalised(listed(areaNames))} ${verb}: ${standing(first, { partly: assessed < teams, where })}`;
}

function withoutWeakest(areas: Input["areas"]): string {
  const isWithheld = areas.some(({ withheld }) => withheld);
  if (areas.every(({ teams }) => teams === 0)) {
    return isWithheld
      ? "No area can be shown without names"
      : "No area is in scope in any of these teams";
  }
  // Of what is withheld it is not known how many teams have it.
  return isWithheld
    ? "No area stands out"
    : "No area stands out: none has a level in half of the assessed teams";
}

type Circumstances = { readonly partly: boolean; readonly where: string };

/** "seven of 12 teams show no more than level 1"; of those that have the area, where not all have it. */
function standing({ level, atOrBelow, teams }: WeakArea, { partly, where }: Circumstances): string {
  const who = whichTeams({ most: atOrBelow, assessed: teams, partly }) + where;
  const verb = atOrBelow === 1 ? "shows" : "show";
  return `${who} ${verb} ${level > 0 && teams > 1 ? "no more than " : ""}level ${level}`;
}

type DashboardInput = {
  readonly dashboard: Pick<HeatMap, "teams" | "total" | "rollUp" | "levels">;
  readonly names: Input["names"];
};

/** Whether a filter leaves out none of the teams that the figures of their group are of. */
export function isWhole({ total, rollUp }: Pick<HeatMap, "total" | "rollUp">): boolean {
  return total === rollUp.teams;
}

/** The heading of the dashboard: about whole groups where it stands, else what the filter found. */
export function dashboardFinding({ dashboard, names }: DashboardInput): string {
  const { teams, total, rollUp, levels } = dashboard;
  if (teams === 0) return "No teams yet";
  if (total === 0) return "No team matches the filter";
  if (isWhole(dashboard)) return overviewFinding({ ...rollUp, areas: levels, names });
  return `${formatCount(total)} of ${countOf(teams, "team")} ${total === 1 ? "matches" : "match"} the filter`;
}
