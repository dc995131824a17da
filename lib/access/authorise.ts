import type { Actor } from "./actor";
import { type Action, may, type Resource } from "./policy";

/** The policy refuses. To the outside this is answered like something that is not there. */
export class NotAllowedError extends Error {
  constructor(action: Action, resource: Resource) {
    super(`This actor may not ${action} a ${resource}.`);
    this.name = "NotAllowedError";
  }
}

/**
 * The one check in front of everything stored: returns when the policy allows the action.
 *
 * @throws {NotAllowedError} before anything was read or written
 */
export function authorise(actor: Actor, action: Action, resource: Resource): void {
  if (!may(actor, action, resource)) throw new NotAllowedError(action, resource);
}
