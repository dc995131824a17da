import { currentActor } from "@/app/current-actor";
import { saveAnswer } from "@/lib/data/drafts";
import { StorageUnavailableError } from "@/lib/data/errors";
import { methodNotAllowed } from "@/lib/http/method-not-allowed";
import { problem } from "@/lib/http/problem";
import { readJsonBody } from "@/lib/http/read-json-body";
import { refuseCrossSite } from "@/lib/http/refuse-cross-site";
import { notValid, storageUnavailable } from "./refusals";

type Context = RouteContext<"/api/teams/[teamId]/draft/answers/[practiceId]">;

const BODY_LIMIT_BYTES = 256 * 1024;

/** Saves one whole answer of the team's draft. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const refused = refuseCrossSite(request);
  if (refused) return refused;
  const body = await readJsonBody(request, BODY_LIMIT_BYTES);
  if (body.status === "refused") return body.response;
  const { teamId, practiceId } = await params;
  try {
    return await save(teamId, practiceId, body.value);
  } catch (error) {
    if (error instanceof StorageUnavailableError) return storageUnavailable(error.reason);
    throw error;
  }
}

async function save(teamId: string, practiceId: string, input: unknown): Promise<Response> {
  const saved = await saveAnswer(await currentActor(), teamId, practiceId, input);
  if (saved === null) return problem(404, "Not found", "There is no such draft or practice.");
  if (saved.status === "invalid") return notValid(saved.fieldErrors);
  const { savedAt, revision, total, area } = saved;
  return Response.json(
    { savedAt, revision, total, area },
    { headers: { "Cache-Control": "no-store" } },
  );
}

function refuseMethod(): Response {
  return methodNotAllowed(["PUT"]);
}

export {
  refuseMethod as DELETE,
  refuseMethod as GET,
  refuseMethod as HEAD,
  refuseMethod as PATCH,
  refuseMethod as POST,
};
