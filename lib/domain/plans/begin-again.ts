import type { PlanRequest } from "@/lib/domain/roadmap/plan-request";

/**
 * A request as it is asked of a later snapshot: a beginning that has passed by then is left open,
 * so that the rest of the way begins in the next quarter and is not late at once.
 *
 * @param since ISO 8601: when that snapshot was submitted
 */
export function beginAgain(request: PlanRequest, since: string): PlanRequest {
  const hasPassed = request.startsOn !== null && request.startsOn < since.slice(0, 10);
  return hasPassed ? { ...request, startsOn: null } : request;
}
