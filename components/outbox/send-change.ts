import type { Change, Current, Failure, Outcome, SavedAnswer } from "./change";

/** Browsers refuse more than 64 KiB of requests that outlive their page. */
const KEEPALIVE_LIMIT_BYTES = 60_000;
const PATIENCE_MS = 30_000;
const RETRIED = new Set([401, 408, 425, 429]);

/** Sends one change and turns whatever happens into an outcome. The same change asks the same. */
export async function sendChange(change: Change): Promise<Outcome> {
  const response = await request(change).catch(() => null);
  if (!response) return failed("unreachable");
  const answered = await response.json().catch(() => null);
  if (answered === null) return failed("server", response);
  if (response.ok) return saved(answered) ?? failed("server");
  if (response.status === 412 && answered.current) {
    return { status: "conflict", current: answered.current as Current };
  }
  if (response.status === 507) return failed("disk-full", response);
  if (response.status === 503) return failed("database", response);
  if (!isFinal(response)) return failed("server", response);
  return {
    status: "refused",
    refusal: {
      status: response.status,
      reason: typeof answered.detail === "string" ? answered.detail : "",
      fieldErrors: answered.fieldErrors ?? {},
    },
  };
}

function request({ key, teamId, practiceId, answer, expected }: Change): Promise<Response> {
  const team = `/api/teams/${encodeURIComponent(teamId)}`;
  const body = JSON.stringify(answer);
  return fetch(`${team}/draft/answers/${encodeURIComponent(practiceId)}`, {
    method: "PUT",
    headers: {
      "Content-Type": "application/json",
      "If-Match": `"${expected}"`,
      "Idempotency-Key": key,
    },
    body,
    keepalive: new TextEncoder().encode(body).length < KEEPALIVE_LIMIT_BYTES,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
}

/** Only Tidemark itself can refuse for good, not something on the way that answers in its place. */
function isFinal({ status, headers }: Response): boolean {
  const isProblem = headers.get("content-type")?.startsWith("application/problem+json") ?? false;
  return isProblem && status >= 400 && status < 500 && !RETRIED.has(status);
}

function saved(answered: Partial<SavedAnswer>): Outcome | null {
  const isWhole = typeof answered.version === "number" && typeof answered.savedAt === "string";
  return isWhole ? { status: "saved", saved: answered as SavedAnswer } : null;
}

function failed(kind: Failure["kind"], response?: Response): Outcome {
  const seconds = Number(response?.headers.get("retry-after") ?? 0);
  const retryAfterMs = Number.isFinite(seconds) ? Math.max(0, seconds * 1_000) : 0;
  return { status: "failed", failure: { kind, retryAfterMs } };
}
