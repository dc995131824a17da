import { currentActor } from "@/app/current-actor";
import { StorageUnavailableError } from "@/lib/data/errors";
import { getHistory, type HistoryView } from "@/lib/data/history";
import { contentDisposition, fileSlug } from "@/lib/export/file-name";
import { answerChangesCsv, areaChangesCsv, levelsCsv } from "@/lib/export/history-csv";
import { methodNotAllowed } from "@/lib/http/method-not-allowed";
import { problem } from "@/lib/http/problem";
import { parseHistoryRequest, unknownHints } from "../../parse-history-view";

type Context = RouteContext<"/teams/[teamId]/history/export/[file]">;

/**
 * The data behind a chart of the history: `levels.csv`, or `areas.csv` and `answers.csv` of the two
 * snapshots that `from` and `to` name, else of the last two.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const { teamId, file } = await params;
    const { bom, ...query } = Object.fromEntries(new URL(request.url).searchParams);
    const asked = parseHistoryRequest(query);
    const history = await getHistory(await currentActor(), teamId, asked);
    const body = history && makeFile(history, file, { byteOrderMark: bom === "1" });
    if (!body) return problem(404, "Not found", "There is no such file to download.");
    const problems = [...asked.problems, ...unknownHints(history.unknown)];
    if (problems.length > 0) return problem(400, "Wrong snapshots", problems.join(" "));
    return download(`${fileSlug(history.team.name, "team")}-history-${file}`, body);
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error;
    return problem(503, "Storage unavailable", "Nothing was changed. Try again in a moment.");
  }
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

function download(name: string, body: string): Response {
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": contentDisposition(name),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}

function refuseMethod(): Response {
  return methodNotAllowed(["GET", "HEAD"]);
}

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
