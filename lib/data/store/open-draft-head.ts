import type { Choices } from "@/lib/domain/answers";
import type { StoredDraft } from "@/lib/storage/drafts";
import type { DraftHead } from "../heads";
import type { Team } from "../team";
import { currentQuestionnaire } from "./current-content";
import { toDraftHead } from "./draft-head";

const NO_CHOICES: Choices = new Map();

/** The head of a team's open draft; null without one. `choicesOf` is by the id of the draft. */
export function openDraftHead(
  team: Team,
  draft: StoredDraft | undefined,
  choicesOf: ReadonlyMap<string, Choices>,
): DraftHead | null {
  if (!draft) return null;
  const choices = choicesOf.get(draft.id) ?? NO_CHOICES;
  return toDraftHead(draft, {
    questionnaire: currentQuestionnaire(),
    profile: team.profile,
    choices,
  });
}
