import { problem } from "./problem";

/**
 * The 405 of a route that knows other methods only.
 *
 * @param allowed methods that the route answers, for the `Allow` header
 */
export function methodNotAllowed(allowed: readonly string[]): Response {
  const response = problem(405, "Method not allowed");
  response.headers.set("Allow", allowed.join(", "));
  return response;
}
