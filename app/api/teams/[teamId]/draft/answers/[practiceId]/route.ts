import { createHash } from "node:crypto";
import { currentActor } from "@/app/current-actor";
import { type SaveOutcome, saveAnswer } from "@/lib/data/answers";
import { ConflictError } from "@/lib/data/conflict";
import { StorageUnavailableError } from "@/lib/data/errors";
import type { RequestSource } from "@/lib/http/is-cross-site";
import { methodNotAllowed } from "@/lib/http/method-not-allowed";
import { readExpectedVersion, readIdempotencyKey } from "@/lib/http/preconditions";
import { problem } from "@/lib/http/problem";
import type { BodySource } from "@/lib/http/read-body";
import { readJsonBody } from "@/lib/http/read-json-body";
import { refuseCrossSite } from "@/lib/http/refuse-cross-site";
import { changedElsewhere, notValid, storageUnavailable } from "./refusals";

type Context = RouteContext<"/api/teams/[teamId]/draft/answers/[practiceId]">;

/** What Next hands over, or the direct door. */
type Asked = RequestSource & BodySource;

const BODY_LIMIT_BYTES = 256 * 1024;

/** Saves one whole answer of the team's draft. @see docs/decisions/0008-versions-per-answer.md */
export async function PUT(request: Asked, { params }: Context): Promise<Response> {
  const refused = refuseCrossSite(request);
  if (refused) return refused;
  const body = await readJsonBody(request, BODY_LIMIT_BYTES);
  if (body.status === "refused") return body.response;
  const expected = readExpectedVersion(request.headers);
  if (expected.status === "refused") return expected.response;
  const key = readIdempotencyKey(request.headers);
  if (key.status === "refused") return key.response;

  const { teamId, practiceId } = await params;
  const asked = { input: body.value, expected: expected.value };
  const hash = fingerprint([teamId, practiceId, asked]);
  try {
    const actor = await currentActor();
    return answer(await saveAnswer(actor, teamId, practiceId, { ...asked, key: key.value, hash }));
  } catch (error) {
    if (error instanceof ConflictError) return changedElsewhere(error, practiceId, body.value);
    if (error instanceof StorageUnavailableError) return storageUnavailable(error.reason);
    throw error;
  }
}

async function answer(outcome: SaveOutcome | null): Promise<Response> {
  if (outcome === null) return problem(404, "Not found", "There is no such team or open draft.");
  if (outcome.status === "invalid") return notValid(outcome.fieldErrors);
  if (outcome.status === "key-reused") {
    return problem(
      422,
      "Idempotency key used before",
      "Send a fresh key: this one stands for another change.",
    );
  }
  if (outcome.status === "other-questionnaire") {
    return problem(
      409,
      "Another version of the questionnaire",
      `Nothing was saved: the draft is on version ${outcome.version}, which does not ask this. Load the page again.`,
    );
  }
  return Response.json(outcome.saved, { headers: { "Cache-Control": "no-store" } });
}

function fingerprint(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64url");
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
