import type { Choices } from "@/lib/domain/answers";
import type { StoredDraft } from "@/lib/storage/drafts";
import type { Db } from "@/lib/storage/storage";
import type { DraftHead } from "../heads";
import type { Team } from "../team";
import { toDraftHead } from "./draft-head";
import { questionnaireOfDraft } from "./questionnaire-of";

type OpenChoices = ReadonlyMap<string, Choices>;

const NO_CHOICES: Choices = new Map();

/** The head of a team's open draft; null without one. `choicesOf` is by the id of the draft. */
export async function openDraftHead(
  db: Db,
  team: Team,
  {
    draft,
    choicesOf,
  }: { readonly draft: StoredDraft | undefined; readonly choicesOf: OpenChoices },
): Promise<DraftHead | null> {
  if (!draft) return null;
  const questionnaire = await questionnaireOfDraft(db, draft);
  const choices = choicesOf.get(draft.id) ?? NO_CHOICES;
  return toDraftHead(draft, { questionnaire, profile: team.profile, choices });
}
