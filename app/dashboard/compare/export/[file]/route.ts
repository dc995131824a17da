import { currentActor } from "@/app/current-actor";
import { parseComparedTeams } from "@/app/dashboard/parse-compared-teams";
import {
  answerFile,
  namesAreHidden,
  noSuchFile,
  readQuery,
  wrongParameters,
} from "@/app/file-response";
import { areaHeadings } from "@/components/dashboard/area-heading";
import { COMPARE_FILES, type CompareFile } from "@/components/dashboard/compare-address";
import { compareTeams } from "@/lib/data/organisation/compare-teams";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { problem } from "@/lib/http/problem";
import { comparisonFile } from "./comparison-file";

export { DELETE, PATCH, POST, PUT } from "@/lib/http/only-get";

type Context = RouteContext<"/dashboard/compare/export/[file]">;

/** Compared teams: `figures.csv`, `answers.csv`, and as drawn `index.svg`; of two also `slopes.svg` and `radar.svg`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  if (!isFile(file)) return noSuchFile();
  const { bom, ...query } = readQuery(request);
  const { ids, group, problems } = parseComparedTeams(query);
  if (problems.length > 0) return wrongParameters(problems);
  return answerFile(async () => {
    const actor = await currentActor();
    const found = await compareTeams(actor, { teams: ids, group });
    if (found.status === "withheld") return namesAreHidden();
    const areas = areaHeadings(getQuestionnaire(actor).areas);
    const body = comparisonFile(found, { file, areas, options: { byteOrderMark: bom === "1" } });
    if (body === null) {
      const hint = "Name two to six teams that have a snapshot; slopes and radar are of two.";
      return problem(404, "Nothing to compare", hint);
    }
    return { name: `comparison-${file}`, type: COMPARE_FILES[file], body };
  });
}

function isFile(file: string): file is CompareFile {
  return Object.hasOwn(COMPARE_FILES, file);
}
