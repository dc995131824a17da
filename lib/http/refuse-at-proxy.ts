import type { RequestSource } from "./is-cross-site";
import { isOwnHost } from "./is-own-host";
import { methodNotAllowed } from "./method-not-allowed";
import { problem } from "./problem";
import { refuseCrossSite } from "./refuse-cross-site";
import { serverAddress } from "./server-address";

const PAGE_METHODS = ["GET", "HEAD", "POST"];
const FILE_METHODS = ["GET", "HEAD"];
const API_METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/**
 * The early refusals, which need neither the body nor the database.
 *
 * @returns the answer that refuses; null when the request may go on
 */
export function refuseAtProxy(request: RequestSource & { readonly url: string }): Response | null {
  if (!isOwnHost(request.headers.get("host"), serverAddress())) {
    return problem(
      421,
      "Unknown host",
      "Open Tidemark under the address that it printed at start.",
    );
  }
  const methods = methodsOf(new URL(request.url).pathname);
  if (!methods.includes(request.method)) return methodNotAllowed(methods);
  return refuseCrossSite(request);
}

function methodsOf(path: string): readonly string[] {
  if (path.startsWith("/_next/")) return FILE_METHODS;
  return path.startsWith("/api/") ? API_METHODS : PAGE_METHODS;
}
