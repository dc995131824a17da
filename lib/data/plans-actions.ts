import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { type ActionWords, NO_WORDS } from "@/lib/domain/plans/kept-plan";
import { isId } from "@/lib/storage/new-id";
import { findWords, saveWords } from "@/lib/storage/plan-actions";
import { findPlan } from "@/lib/storage/plans";
import { parseActionInput } from "./input/plan-input";
import type { Invalid } from "./invalid";
import type { ActionInput, Done, WordsConflict } from "./plans-views";
import { writeTeam } from "./store/one-team";
import { latestEdition } from "./store/plan-head";

/**
 * Stores what a person says about one action of a plan's latest edition. Nobody is overwritten:
 * when somebody else spoke since, nothing is written. Words that are stored already are fine,
 * whatever the version, so the same form sent twice is no conflict.
 *
 * @returns null if there is no such plan or action
 */
export async function changeAction(
  actor: Actor,
  teamId: string,
  planId: string,
  actionId: string,
  input: ActionInput,
): Promise<Done | Invalid | WordsConflict | null> {
  authorise(actor, "change", "plan");
  const parsed = parseActionInput(input);
  if (parsed.status === "invalid") return parsed;
  if (!isId(planId)) return null;
  const { version, ...said } = parsed.value;
  return writeTeam<Done | WordsConflict>(teamId, async (db) => {
    if (!(await findPlan(db, { teamId, id: planId }))) return null;
    const { actions } = await latestEdition(db, planId);
    if (!actions.some(({ id }) => id === actionId)) return null;
    const current = (await findWords(db, planId)).get(actionId) ?? NO_WORDS;
    if (saysTheSame(current, said)) return { status: "ok" };
    if (current.version !== version) return { status: "conflict", current };
    const changedAt = new Date().toISOString();
    const statusAt = (current.status === said.status && current.statusAt) || changedAt;
    const by = { statusAt, changedAt, changedBy: actor.name };
    const words = { ...said, version: version + 1, ...by };
    await saveWords(db, { planId, actionId, words });
    return { status: "ok" };
  });
}

function saysTheSame(words: ActionWords, said: Omit<ActionInput, "version">): boolean {
  const facts = ["status", "owner", "dueOn", "note"] as const;
  return facts.every((fact) => words[fact] === said[fact]);
}
