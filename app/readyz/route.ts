import { checkReadiness } from "@/lib/data/health";
import { problem } from "@/lib/http/problem";

export const dynamic = "force-dynamic";

/** Answers can be stored right now. What is broken goes to the log, not to strangers. */
export async function GET(): Promise<Response> {
  const { ready } = await checkReadiness();
  if (ready) return Response.json({ status: "ready" });
  const response = problem(503, "Not ready");
  response.headers.set("Retry-After", "1");
  return response;
}
