import type { MadeFile } from "@/app/file-response";
import { heatMapData } from "@/components/dashboard/heat-map-drawing";
import type { HeatMap } from "@/lib/domain/organisation/views/heat-map";
import { heatMap } from "@/lib/export/svg/heat-map";
import { svgFile } from "@/lib/export/svg/svg-file";
import { problem } from "@/lib/http/problem";

/** The page of the heat map that is on the screen as a drawing; 404 where no team matches. */
export function drawPage(
  page: HeatMap,
  around: Parameters<typeof heatMapData>[1],
): MadeFile | Response {
  if (page.total === 0) {
    return problem(404, "Nothing to draw", "No team matches: leave out one of the filters.");
  }
  const data = heatMapData(page, around);
  return { name: "teams.svg", type: "image/svg+xml", body: svgFile(heatMap(data), data.title) };
}
