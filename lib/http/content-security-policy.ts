/**
 * The Content-Security-Policy of one response.
 *
 * Scripts run only with the nonce, or when a script with the nonce loads them. Style attributes
 * are allowed because charts need them; style elements need the nonce too. Workers, which plan
 * what-ifs, come from this server only. In development React reconstructs stacks with `eval`,
 * which production never does.
 *
 * @param nonce fresh for each response, base64
 * @param development true under `next dev` only
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  const scripts = ["script-src", `'nonce-${nonce}'`, "'strict-dynamic'"];
  if (development) scripts.push("'unsafe-eval'");
  return [
    "default-src 'none'",
    scripts.join(" "),
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    `report-uri ${REPORT_PATH}`,
  ].join("; ");
}

/** For one response: 128 random bits as base64. */
export function newNonce(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
}

/** The nonce of a policy of {@link contentSecurityPolicy}; null where it has none. */
export function nonceOf(policy: string): string | null {
  return /'nonce-([^']+)'/.exec(policy)?.[1] ?? null;
}

/** Where browsers send violations: app/csp-reports. */
const REPORT_PATH = "/csp-reports";
