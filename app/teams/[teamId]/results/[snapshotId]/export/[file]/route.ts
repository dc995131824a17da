import { answerFile, type MadeFile, noSuchFile } from "@/app/file-response";
import type { ExportFormat, ExportOptions, FileBody } from "@/lib/export/export-format";
import { findFormat } from "@/lib/export/export-formats";
import { problem } from "@/lib/http/problem";
import { type Exportable, loadExportable, loadResultsOnly } from "../../load-exportable";
import { readExportOptions } from "../read-export-options";
import { exportName } from "./export-name";

export { DELETE, PATCH, POST, PUT } from "@/lib/http/only-get";

type Context = RouteContext<"/teams/[teamId]/results/[snapshotId]/export/[file]">;
type Params = Awaited<Context["params"]>;

/** A file made from a snapshot or the draft: one of the formats of the registry. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerFile(async () => makeFile(await params, new URL(request.url).searchParams));
}

async function makeFile(params: Params, query: URLSearchParams): Promise<MadeFile | Response> {
  const format = findFormat(params.file);
  if (!format) return noSuchFile();
  const needsRoadmap = format.of === "roadmap";
  const found = await (needsRoadmap ? loadExportable(params, query) : loadResultsOnly(params));
  if (!found) return noSuchFile();
  if (found.problems.length > 0) return problem(400, "Wrong plan", found.problems.join(" "));
  const body = await makeBody(format, found, readExportOptions(params, query));
  if (body === null) return noSuchFile();
  return { name: exportName(found, format), type: format.mediaType, body };
}

/** Null for a roadmap's file when there is nothing to plan. */
async function makeBody(
  format: ExportFormat,
  { report, roadmap }: Exportable,
  options: ExportOptions,
): Promise<FileBody | null> {
  if (format.of === "results") return format.make(report, options);
  return roadmap && format.make(roadmap, options);
}
