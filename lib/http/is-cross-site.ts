import type { OwnAddress } from "./own-address";

/** The part of a request that says where it comes from. */
export type RequestSource = {
  readonly method: string;
  readonly headers: { get(name: string): string | null };
};

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request would change something on behalf of another website.
 *
 * `Sec-Fetch-Site` decides where the browser sends it; our own forms carry `Origin: null`, because
 * pages are sent with `Referrer-Policy: no-referrer`. Otherwise `Origin` must be one of ours.
 * Without both the request counts as cross-site. `X-Forwarded-Host` is never looked at.
 */
export function isCrossSite({ method, headers }: RequestSource, address: OwnAddress): boolean {
  if (SAFE_METHODS.has(method)) return false;
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin" && site !== "none";
  const origin = headers.get("origin");
  return origin === null || !address.origins.has(origin.toLowerCase());
}
