import { isCrossSite, type RequestSource } from "./is-cross-site";
import { problem } from "./problem";
import { serverAddress } from "./server-address";

/**
 * Refuses a request that would change something on behalf of another website.
 *
 * The proxy asks this first; every route handler and action that changes data asks again, because
 * a proxy can be bypassed. An action passes `{ method: "POST", headers: await headers() }`.
 *
 * @returns the 403 to answer with; null when the request may pass
 */
export function refuseCrossSite(request: RequestSource): Response | null {
  if (!isCrossSite(request, serverAddress())) return null;
  return problem(
    403,
    "Request from another site",
    "Changes are accepted only from Tidemark's own pages.",
  );
}
