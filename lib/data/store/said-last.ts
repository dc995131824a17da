import "server-only";

import type { Answers } from "@/lib/domain/answers";
import { askedThen } from "@/lib/domain/asked-then";
import { carryOver } from "@/lib/domain/carry-over";
import type { Practice } from "@/lib/domain/questionnaire";
import type { StoredDraft } from "@/lib/storage/drafts";
import { findSaidLast } from "@/lib/storage/snapshot-history";
import type { Db } from "@/lib/storage/storage";
import { questionnaireOfSnapshot } from "./questionnaire-of";
import { versionMaps } from "./version-maps";

/** What a team said in its latest snapshot that is not withdrawn. */
export type SaidBefore = {
  /** Of the snapshot; may be empty. */
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly submittedAt: string;
  /** By the practices of the questionnaire that asks now. */
  readonly answers: Answers;
  /** As they were asked then, by the ids of now: their options are what was chosen from. */
  readonly practices: ReadonlyMap<string, Practice>;
};

/** What to show as "last time" beside a draft; null without a snapshot that can be read for it. */
export async function saidLast(
  db: Db,
  teamId: string,
  draft: Pick<StoredDraft, "questionnaireVersion">,
): Promise<SaidBefore | null> {
  const said = await findSaidLast(db, teamId, { withdrawn: false });
  const maps = said && versionMaps(said.questionnaireVersion, draft.questionnaireVersion);
  if (!said || !maps) return null;
  const { name, submittedAt } = said;
  const { practices } = await questionnaireOfSnapshot(db, said);
  return {
    ...{ name, submittedAt },
    answers: carryOver(said.answers, maps),
    practices: askedThen(practices, maps),
  };
}
