import type { ConflictError } from "@/lib/data/conflict";
import { problem } from "@/lib/http/problem";

const RETRY_SECONDS = "2";

/** 422 with every problem by field. */
export function notValid(
  fieldErrors: Readonly<Record<string, readonly string[]>>,
): Promise<Response> {
  return withMembers(problem(422, "The answer is not valid", "Nothing was saved."), {
    fieldErrors,
  });
}

/** 412 with what is stored and what was sent. */
export function changedElsewhere(
  { current }: ConflictError,
  practiceId: string,
  yours: unknown,
): Promise<Response> {
  const title = "The answer was changed meanwhile";
  const detail = "Nothing was saved. Choose one of the two and send it on the current version.";
  return withMembers(problem(412, title, detail), { current: current.get(practiceId), yours });
}

/** 507 when the disk is full, else 503; trying again may work. */
export function storageUnavailable(reason: "busy" | "unavailable" | "disk-full"): Response {
  if (reason === "disk-full") return problem(507, "The disk is full", "Nothing was saved.");
  const response = problem(503, "The database cannot answer now", "Nothing was saved.");
  response.headers.set("Retry-After", RETRY_SECONDS);
  return response;
}

/** Adds members to a problem, as RFC 9457 allows. */
async function withMembers(plain: Response, members: object): Promise<Response> {
  return new Response(JSON.stringify({ ...(await plain.json()), ...members }), plain);
}
