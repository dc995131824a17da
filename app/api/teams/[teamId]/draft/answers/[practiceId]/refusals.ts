import { problem } from "@/lib/http/problem";

const RETRY_SECONDS = "2";

/** 422 with every problem by field. */
export async function notValid(
  fieldErrors: Readonly<Record<string, readonly string[]>>,
): Promise<Response> {
  const plain = problem(422, "The answer is not valid", "Nothing was saved.");
  return new Response(JSON.stringify({ ...(await plain.json()), fieldErrors }), plain);
}

/** 507 when the disk is full, else 503; trying again may work. */
export function storageUnavailable(reason: "busy" | "unavailable" | "disk-full"): Response {
  if (reason === "disk-full") return problem(507, "The disk is full", "Nothing was saved.");
  const response = problem(503, "The database cannot answer now", "Nothing was saved.");
  response.headers.set("Retry-After", RETRY_SECONDS);
  return response;
}
