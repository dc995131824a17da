import http from "node:http";
import type { SavedAnswer } from "@/lib/data/answers";
import type { Answer } from "@/lib/domain/answers";

/** A change as a browser sends it. */
export type SaveRequest = {
  readonly team: string;
  readonly practice: string;
  readonly answer: Answer;
  /** `If-Match`: the version that the person saw. */
  readonly expected: number;
  /** `Idempotency-Key`. */
  readonly key: string;
};

/** What the server said. */
export type SaveResponse = { readonly status: number; readonly body: unknown };

/** The connections of one client: kept, and at most as many as it has requests at once. */
export function keepAlive(sockets: number): http.Agent {
  return new http.Agent({ keepAlive: true, maxSockets: sockets });
}

/**
 * Sends one change.
 *
 * @param agent of {@link keepAlive}
 * @throws when the connection ends before the whole answer was there
 */
export function sendSave(
  port: number,
  { team, practice, answer, expected, key }: SaveRequest,
  agent: http.Agent,
): Promise<SaveResponse> {
  const body = JSON.stringify(answer);
  return new Promise((resolve, reject) => {
    const request = http.request({
      ...{ host: "127.0.0.1", port, agent, method: "PUT", timeout: 20_000 },
      path: `/api/teams/${team}/draft/answers/${practice}`,
      headers: {
        "Content-Type": "application/json",
        "Content-Length": Buffer.byteLength(body),
        "If-Match": `"${expected}"`,
        "Idempotency-Key": key,
        "Sec-Fetch-Site": "same-origin",
      },
    });
    request.on("error", reject);
    request.on("timeout", () => request.destroy(new Error("No answer within 20 seconds.")));
    request.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      response.on("error", reject);
      response.on("aborted", () => reject(new Error("The connection ended within the answer.")));
      response.on("end", () => {
        if (response.complete) resolve({ status: response.statusCode ?? 0, body: parse(text) });
      });
    });
    request.end(body);
  });
}

/** What was acknowledged; null for any other answer than 200. */
export function acknowledged({ status, body }: SaveResponse): SavedAnswer | null {
  return status === 200 ? (body as SavedAnswer) : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
