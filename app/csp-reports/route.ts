import { methodNotAllowed } from "@/lib/http/method-not-allowed";
import { problem } from "@/lib/http/problem";
import { readJsonBody } from "@/lib/http/read-json-body";
import { summariseViolations } from "@/lib/http/summarise-violations";
import { createWindowLimit } from "@/lib/http/window-limit";
import { logEvent } from "@/lib/log";

const LARGEST_REPORT = 16_384;
const MEDIA_TYPES = ["application/csp-report", "application/reports+json"];
const perMinute = createWindowLimit(60, 60_000);

let reports = 0;

/** Browsers report here what the Content-Security-Policy stopped. */
export async function POST(request: Request): Promise<Response> {
  if (!perMinute(Date.now())) {
    const response = problem(429, "Too many reports");
    response.headers.set("Retry-After", "60");
    return response;
  }
  const body = await readJsonBody(request, LARGEST_REPORT, MEDIA_TYPES);
  if (body.status === "refused") return body.response;
  reports += 1;
  logEvent("warn", "csp-report", { reports, violations: summariseViolations(body.value) });
  return new Response(null, { status: 204 });
}

export function GET(): Response {
  return methodNotAllowed(["POST"]);
}
