import { currentActor } from "@/app/current-actor";
import { StorageUnavailableError } from "@/lib/data/errors";
import { getResults, getRoadmap } from "@/lib/data/results";
import { answersCsv } from "@/lib/export/answers-csv";
import { contentDisposition } from "@/lib/export/file-name";
import { resultsJson } from "@/lib/export/results-json";
import { roadmapCsv } from "@/lib/export/roadmap-csv";
import { roadmapMarkdown } from "@/lib/export/roadmap-markdown";
import { methodNotAllowed } from "@/lib/http/method-not-allowed";
import { problem } from "@/lib/http/problem";
import { readTarget } from "../../read-target";
import { exportName } from "./export-name";

type Context = RouteContext<"/teams/[teamId]/results/[snapshotId]/export/[file]">;
type Params = Awaited<Context["params"]>;
type File = { name: string; type: string; body: string };

const NOT_FOUND = () => problem(404, "Not found", "There is no such file to download.");

/**
 * A file made from a snapshot or the draft: `results.json`, `answers.csv`, `roadmap.md` or
 * `roadmap.csv`.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const file = await makeFile(await params, new URL(request.url).searchParams);
    return file instanceof Response ? file : download(file);
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error;
    return problem(503, "Storage unavailable", "Nothing was changed. Try again in a moment.");
  }
}

async function makeFile(params: Params, query: URLSearchParams): Promise<File | Response> {
  if (params.file === "results.json") return resultsFile(params);
  if (params.file === "answers.csv") return answersFile(params, query);
  if (params.file !== "roadmap.md" && params.file !== "roadmap.csv") return NOT_FOUND();
  const asked = query.getAll("target");
  const { target, ignored } = readTarget(asked.length > 1 ? asked : asked[0]);
  if (ignored) return problem(400, "Wrong target", "The target is one level, 1 to 5.");
  const found = await getRoadmap(await currentActor(), params.teamId, params.snapshotId, target);
  if (!found?.roadmap) return NOT_FOUND();
  const report = { ...found, roadmap: found.roadmap };
  const name = exportName(report, `roadmap-level-${report.roadmap.target}`);
  if (params.file === "roadmap.md") {
    return { name: `${name}.md`, type: "text/markdown", body: roadmapMarkdown(report) };
  }
  const body = roadmapCsv(report, { byteOrderMark: query.get("bom") === "1" });
  return { name: `${name}.csv`, type: "text/csv", body };
}

async function resultsFile({ teamId, snapshotId }: Params): Promise<File | Response> {
  const report = await getResults(await currentActor(), teamId, snapshotId);
  if (!report) return NOT_FOUND();
  const name = `${exportName(report, "results")}.json`;
  return { name, type: "application/json", body: resultsJson(report) };
}

async function answersFile(params: Params, query: URLSearchParams): Promise<File | Response> {
  const report = await getResults(await currentActor(), params.teamId, params.snapshotId);
  if (!report) return NOT_FOUND();
  const { team, questionnaire, results, source } = report;
  const isFrozen = source.kind === "snapshot";
  const by = isFrozen ? source.head.submittedBy : null;
  const at = isFrozen ? source.head.submittedAt : null;
  const answers = new Map([...report.answers].map(([id, answer]) => [id, { answer, by, at }]));
  const { mode, profile } = results;
  const sheet = { team: { name: team.name, profile }, questionnaire, mode, answers };
  const body = answersCsv([sheet], { byteOrderMark: query.get("bom") === "1" });
  return { name: `${exportName(report, "answers")}.csv`, type: "text/csv", body };
}

function download({ name, type, body }: File): Response {
  return new Response(body, {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
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
