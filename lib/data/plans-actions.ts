import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Invalid } from "./invalid";
import type { ActionInput, Done, WordsConflict } from "./plans-views";

/**
 * Stores what a person says about one action of a plan's latest edition. Nobody is overwritten:
 * when somebody else spoke since, nothing is written. The same words sent again are fine.
 *
 * @returns null if there is no such plan or action
 */
export async function changeAction(
  _actor: Actor,
  _teamId: string,
  _planId: string,
  _actionId: string,
  _input: ActionInput,
): Promise<Done | Invalid | WordsConflict | null> {
  throw new Error("Not there yet.");
}
