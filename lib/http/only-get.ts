import { methodNotAllowed } from "./method-not-allowed";

function refuseMethod(): Response {
  return methodNotAllowed(["GET", "HEAD"]);
}

/** The other methods of a route that only gives: it exports them beside its GET. */
export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
