import { type MadeFile, namesAreHidden } from "@/app/file-response";
import { areaHeadings } from "@/components/dashboard/area-heading";
import type { DashboardView } from "@/components/dashboard/dashboard-view";
import { heatMapData } from "@/components/dashboard/heat-map-drawing";
import type { Actor } from "@/lib/access/actor";
import { getHeatMap } from "@/lib/data/organisation/get-heat-map";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { heatMap } from "@/lib/export/svg/heat-map";
import { svgFile } from "@/lib/export/svg/svg-file";
import { problem } from "@/lib/http/problem";

/** The page of the heat map that is on the screen as a drawing; 404 where no team matches. */
export async function drawPage(actor: Actor, view: DashboardView): Promise<MadeFile | Response> {
  const page = await getHeatMap(actor, view);
  if (page.status === "withheld") return namesAreHidden();
  if (page.total === 0) {
    return problem(404, "Nothing to draw", "No team matches: leave out one of the filters.");
  }
  const { areas, profile: flags } = getQuestionnaire(actor);
  const data = heatMapData(page, { view, areas: areaHeadings(areas), flags });
  return { name: "teams.svg", type: "image/svg+xml", body: svgFile(heatMap(data), data) };
}
