import { randomUUID } from "node:crypto";
import { SECURITY_HEADERS } from "./security-headers.mjs";

/**
 * Headers and text of an error answer that is made before Next sees the request: the same
 * problem+json as lib/http/problem.ts.
 *
 * @param {number} status
 * @param {string} title
 * @param {string} [detail] what to do
 * @returns {{ headers: Record<string, string>, body: string }}
 */
export function rawProblem(status, title, detail) {
  const requestId = randomUUID();
  const body = JSON.stringify({ type: "about:blank", title, status, detail, requestId });
  return {
    body,
    headers: {
      ...BASE_HEADERS,
      "Cache-Control": "no-store",
      "Content-Type": "application/problem+json",
      "Content-Length": String(body.length),
      "X-Request-Id": requestId,
    },
  };
}

/** What every response starts with; pages replace the policy by the one with their nonce. */
export const BASE_HEADERS = Object.freeze({
  ...SECURITY_HEADERS,
  "Content-Security-Policy": "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
});
