import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy, newNonce } from "@/lib/http/content-security-policy";
import { refuseAtProxy } from "@/lib/http/refuse-at-proxy";

/**
 * Headers, nonce, and the refusal of foreign hosts and cross-site requests, for every path.
 * Never authorisation: that is lib/data's.
 */
export function proxy(request: NextRequest): Response {
  const policy = contentSecurityPolicy(newNonce(), process.env.NODE_ENV === "development");
  const response = refuseAtProxy(request) ?? pass(request, policy);
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/** Next reads the nonce for its own tags from the policy in the request headers. */
function pass(request: NextRequest, policy: string): Response {
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  // A form on a page without referrer says "Origin: null", and Next refuses that for actions.
  if (headers.get("origin") === "null") headers.set("origin", `http://${headers.get("host")}`);
  return NextResponse.next({ request: { headers } });
}
