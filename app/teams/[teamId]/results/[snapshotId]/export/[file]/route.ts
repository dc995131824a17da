import { StorageUnavailableError } from "@/lib/data/errors";
import type { ExportFormat, ExportOptions, FileBody } from "@/lib/export/export-format";
import { findFormat } from "@/lib/export/export-formats";
import { contentDisposition } from "@/lib/export/file-name";
import { methodNotAllowed } from "@/lib/http/method-not-allowed";
import { problem } from "@/lib/http/problem";
import { type Exportable, loadExportable, loadResultsOnly } from "../../load-exportable";
import { readExportOptions } from "../read-export-options";
import { exportName } from "./export-name";

type Context = RouteContext<"/teams/[teamId]/results/[snapshotId]/export/[file]">;
type Params = Awaited<Context["params"]>;
type File = { name: string; type: string; body: FileBody };

const NOT_FOUND = () => problem(404, "Not found", "There is no such file to download.");

/** A file made from a snapshot or the draft: one of the formats of the registry. */
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
  const format = findFormat(params.file);
  if (!format) return NOT_FOUND();
  const needsRoadmap = format.of === "roadmap";
  const found = await (needsRoadmap ? loadExportable(params, query) : loadResultsOnly(params));
  if (!found) return NOT_FOUND();
  if (found.problems.length > 0) return problem(400, "Wrong plan", found.problems.join(" "));
  const body = await makeBody(format, found, readExportOptions(params, query));
  if (body === null) return NOT_FOUND();
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

function download({ name, type, body }: File): Response {
  return new Response(body, {
    headers: {
      "Content-Type": typeof body === "string" ? `${type}; charset=utf-8` : type,
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
