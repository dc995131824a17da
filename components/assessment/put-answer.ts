import type { AnswerInput } from "./answer-input";
import type { Outcome } from "./autosave-queue";

/** The key makes a request safe to send again; the version is the one that the page shows. */
export type Precondition = { readonly key: string; readonly version: number };

/** Browsers refuse more than 64 KiB of requests that outlive their page. */
const KEEPALIVE_LIMIT_BYTES = 60_000;

/** Sends one answer to the server and turns whatever happens into an outcome. */
export async function putAnswer(
  teamId: string,
  practiceId: string,
  { answer, key, version }: Precondition & { readonly answer: AnswerInput },
): Promise<Outcome> {
  const body = JSON.stringify(answer);
  const path = `/api/teams/${encodeURIComponent(teamId)}/draft/answers/${encodeURIComponent(practiceId)}`;
  const response = await fetch(path, {
    method: "PUT",
    headers: {
      "Content-Type": "application/json",
      "If-Match": `"${version}"`,
      "Idempotency-Key": key,
    },
    body,
    keepalive: new TextEncoder().encode(body).length < KEEPALIVE_LIMIT_BYTES,
  }).catch(() => null);
  if (!response) return { status: "failed", gone: false };
  if (response.status === 404) return { status: "failed", gone: true };
  const answered = await response.json().catch(() => null);
  if (response.ok && answered) return { status: "saved", ...answered };
  if (response.status === 422 && answered?.fieldErrors) {
    return { status: "invalid", fieldErrors: answered.fieldErrors };
  }
  return { status: "failed", gone: false };
}
