import type { Choices } from "@/lib/domain/answers";
import { completionOf } from "@/lib/domain/coverage";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import { scopeOf } from "@/lib/domain/scope";
import type { StoredDraft } from "@/lib/storage/drafts";
import type { DraftHead } from "../heads";

type Facts = {
  readonly questionnaire: Questionnaire;
  readonly profile: readonly string[];
  readonly choices: Choices;
};

/** A draft with its completion, which follows from the profile of today. */
export function toDraftHead(draft: StoredDraft, facts: Facts): DraftHead {
  const { questionnaire, profile, choices } = facts;
  const { practices } = scopeOf(questionnaire, profile, draft.mode);
  const { contentHash: _, ...head } = draft;
  return { ...head, completion: completionOf(practices, choices) };
}
