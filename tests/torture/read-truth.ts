import type { ServerPlace } from "../support/production-server";
import { readBeside } from "../support/query-database";
import type { ChangeRow, Cut, HeadRow, History } from "./history";

export const CHANGES =
  "select team_id, practice_id, version, request_key, note from answer_changes";
export const HEADS = `select drafts.team_id, answers.practice_id, answers.version, answers.note
  from answers join drafts on drafts.id = answers.draft_id where drafts.closed_at is null`;
const FROZEN = `select drafts.id, drafts.snapshot_id, answers.practice_id, answers.version
  from answers join drafts on drafts.id = answers.draft_id where drafts.snapshot_id is not null`;

/** When a draft was submitted, and as what. */
export type Submit = Pick<Cut, "team" | "startedAt" | "endedAt"> & { readonly snapshot: string };

type FrozenRow = {
  readonly id: string;
  readonly snapshot_id: string;
  readonly practice_id: string;
  readonly version: number;
};

/** Reads what is stored about one team, or all of them, beside a server that runs. */
export async function readStored(place: ServerPlace, team?: string): Promise<History["stored"]> {
  const isAsked = (row: HeadRow) => team === undefined || row.team_id === team;
  return {
    changes: (await readBeside<ChangeRow>(place, CHANGES)).filter(isAsked),
    heads: (await readBeside<HeadRow>(place, HEADS)).filter(isAsked),
  };
}

/** Reads which versions each submitted draft was frozen with. */
export async function readCuts(
  place: ServerPlace,
  submits: readonly Submit[],
): Promise<readonly Cut[]> {
  const rows = await readBeside<FrozenRow>(place, FROZEN);
  return submits.map(({ snapshot, ...submit }) => {
    const own = rows.filter(({ snapshot_id }) => snapshot_id === snapshot);
    const versions = new Map(own.map(({ practice_id, version }) => [practice_id, version]));
    return { ...submit, draftId: own[0]?.id ?? "", versions };
  });
}
