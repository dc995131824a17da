import "server-only";

import { choicesOf } from "@/lib/domain/answers";
import {
  type NextLevelAction,
  nextLevelActions,
} from "@/lib/domain/organisation/next-level-actions";
import type { StoredSnapshot } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import { questionnaireOfSnapshot } from "./questionnaire-of";

/** The plan to the next level of what was frozen, under the questionnaire that was asked. */
export async function nextActionsOf(
  db: Db,
  { head, contentHash, results, answers }: StoredSnapshot,
): Promise<readonly NextLevelAction[]> {
  const questionnaire = await questionnaireOfSnapshot(db, { ...head, contentHash });
  const { profile, mode } = results;
  const choices = choicesOf(answers);
  return nextLevelActions({ questionnaire, profile, mode, choices }, results);
}
