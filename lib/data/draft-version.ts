import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { carryOver } from "@/lib/domain/carry-over";
import { scopeOf } from "@/lib/domain/scope";
import { previewVersions, type VersionPreview } from "@/lib/domain/version-preview";
import { findAnswers } from "@/lib/storage/answers";
import { changeDraft, findDraft } from "@/lib/storage/drafts";
import { alignDraft } from "./store/align-draft";
import { currentQuestionnaire } from "./store/current-content";
import { findMove } from "./store/find-move";
import { readTeam, writeTeam } from "./store/one-team";
import { keepQuestionnaireOf, questionnaireOfDraft } from "./store/questionnaire-of";
import type { Team } from "./team";

/** What moving a draft to the version of the questionnaire in use would change. */
export type DraftMove = VersionPreview & {
  readonly team: Team;
  readonly from: string;
  readonly to: string;
  /** Why there is a new version; one text for each version on the way. */
  readonly reasons: readonly string[];
};

/** The versions that a person saw in the preview. */
export type ExpectedMove = { readonly from: string; readonly to: string };

export type MoveOutcome = {
  /** "changed": the draft or the questionnaire is at another version by now; nothing was done. */
  readonly status: "ok" | "changed";
  /** Of the questionnaire that asks the draft now. */
  readonly version: string;
};

/**
 * A preview of {@link moveDraft}; nothing is written.
 *
 * @returns null without a draft, on the version in use, or if no chain of maps leads there
 */
export async function getDraftMove(actor: Actor, teamId: string): Promise<DraftMove | null> {
  authorise(actor, "read", "draft");
  return readTeam(teamId, async (db, team) => {
    const draft = await findDraft(db, teamId);
    const move = draft && findMove(draft);
    if (!move) return null;
    const version = (questionnaire: ReturnType<typeof currentQuestionnaire>) => ({
      questionnaire,
      scope: scopeOf(questionnaire, team.profile, draft.mode),
    });
    const versions = {
      before: version(await questionnaireOfDraft(db, draft)),
      after: version(currentQuestionnaire()),
    };
    const preview = previewVersions(versions, await findAnswers(db, draft.id), move.steps);
    const { from, to, steps } = move;
    return { ...preview, team, from, to, reasons: steps.map(({ why }) => why) };
  });
}

/**
 * Moves a draft to the version of the questionnaire in use: its answers are carried over, as
 * ordinary changes where they are new to a practice. Snapshots are not touched. A draft that is
 * there already is left as it is.
 *
 * @returns null without a team or draft
 */
export async function moveDraft(
  actor: Actor,
  teamId: string,
  expected: ExpectedMove,
): Promise<MoveOutcome | null> {
  authorise(actor, "change", "draft");
  return writeTeam(teamId, async (db) => {
    const draft = await findDraft(db, teamId);
    if (!draft) return null;
    const move = findMove(draft);
    if (move?.from !== expected.from || move.to !== expected.to) {
      const version = draft.questionnaireVersion;
      return { status: version === expected.to ? "ok" : "changed", version };
    }
    const answers = carryOver(await findAnswers(db, draft.id), move.steps);
    const at = new Date().toISOString();
    const asked = await keepQuestionnaireOf(db, { at });
    await changeDraft(db, teamId, {
      questionnaire_version: asked.questionnaireVersion,
      content_hash: asked.contentHash,
      changed_at: at,
    });
    await alignDraft(db, { teamId, draftId: draft.id, answers, at, by: actor.name });
    return { status: "ok", version: move.to };
  });
}
