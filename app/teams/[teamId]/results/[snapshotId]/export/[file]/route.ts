import { currentActor } from "@/app/current-actor";
import { StorageUnavailableError } from "@/lib/data/errors";
import { getPlan, getResults } from "@/lib/data/results";
import { answersCsv } from "@/lib/export/answers-csv";
import { contentDisposition } from "@/lib/export/file-name";
import { resultsJson } from "@/lib/export/results-json";
import { roadmapCsv } from "@/lib/export/roadmap-csv";
import { roadmapMarkdown } from "@/lib/export/roadmap-markdown";
import { methodNotAllowed } from "@/lib/http/method-not-allowed";
import { problem } from "@/lib/http/problem";
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
  const { teamId, snapshotId } = params;
  const asked = { teamId, snapshotId, query: toQuery(query), own: OWN };
  const found = await getPlan(await currentActor(), asked);
  if (!found?.plan) return NOT_FOUND();
  if (found.problems.length > 0) return problem(400, "Wrong plan", found.problems.join(" "));
  const report = { ...found, roadmap: found.plan.roadmap };
  const name = exportName(report, `roadmap-level-${report.roadmap.target}`);
  if (params.file === "roadmap.md") {
    return { name: `${name}.md`, type: "text/markdown", body: roadmapMarkdown(report) };
  }
  const body = roadmapCsv(report, { byteOrderMark: query.get("bom") === "1" });
  return { name: `${name}.csv`, type: "text/csv", body };
}

/** Parameters that say how a file is written, not which plan is in it. */
const OWN = ["bom"];

function toQuery(parameters: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]),
  );
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
