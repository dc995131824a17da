import "server-only";

import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { mayNameTeams } from "./settings";

/** Whether an actor can see a team by name among others, so that a page may lead there. */
export function seesTeamsNamed(actor: Actor): boolean {
  return may(actor, "read", "dashboard") && mayNameTeams();
}
