import { currentActor } from "@/app/current-actor";
import { answerFile, noSuchFile, readQuery } from "@/app/file-response";
import { getHistory, type HistoryView } from "@/lib/data/history";
import { fileSlug } from "@/lib/export/file-name";
import { answerChangesCsv, areaChangesCsv, levelsCsv } from "@/lib/export/history-csv";
import { problem } from "@/lib/http/problem";
import { parseHistoryRequest, unknownHints } from "../../parse-history-view";

export { DELETE, PATCH, POST, PUT } from "@/lib/http/only-get";

type Context = RouteContext<"/teams/[teamId]/history/export/[file]">;

/**
 * The data behind a chart of the history: `levels.csv`, or `areas.csv` and `answers.csv` of the two
 * snapshots that `from` and `to` name, else of the last two.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { teamId, file } = await params;
  const { bom, ...query } = readQuery(request);
  const asked = parseHistoryRequest(query);
  return answerFile(async () => {
    const history = await getHistory(await currentActor(), teamId, asked);
    const body = history && makeFile(history, file, { byteOrderMark: bom === "1" });
    if (!body) return noSuchFile();
    const problems = [...asked.problems, ...unknownHints(history.unknown)];
    if (problems.length > 0) return problem(400, "Wrong snapshots", problems.join(" "));
    const name = `${fileSlug(history.team.name, "team")}-history-${file}`;
    return { name, type: "text/csv", body };
  });
}

type Options = { readonly byteOrderMark: boolean };

/** Null for an unknown name, and where there is nothing to compare. */
function makeFile({ snapshots, chosen }: HistoryView, file: string, options: Options) {
  if (file === "levels.csv") return levelsCsv(snapshots, options);
  if (!chosen?.comparison) return null;
  if (file === "areas.csv") return areaChangesCsv(chosen.comparison, options);
  if (file !== "answers.csv") return null;
  return answerChangesCsv(chosen.comparison, options);
}
