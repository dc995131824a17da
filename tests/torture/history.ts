/** What a client heard about a change; times are milliseconds of one clock. */
export type Ack = {
  readonly version: number;
  readonly draftId: string;
  readonly savedAt: string;
  readonly endedAt: number;
};

/** A change that a client asked for, however often it sent it. */
export type Write = {
  readonly team: string;
  readonly practice: string;
  readonly key: string;
  /** A text that no other change has. */
  readonly note: string;
  /** The version it was made on. */
  readonly expected: number;
  readonly startedAt: number;
  /** Every acknowledgement that arrived; none does not mean that nothing was stored. */
  readonly acks: readonly Ack[];
};

/** What a client saw; a practice that is not named was not looked at. */
export type Read = {
  readonly team: string;
  readonly client: number;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly versions: ReadonlyMap<string, number>;
};

/** A draft that was submitted, with the versions that were frozen. */
export type Cut = {
  readonly team: string;
  readonly draftId: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly versions: ReadonlyMap<string, number>;
};

/** A row of answer_changes. */
export type ChangeRow = {
  readonly team_id: string;
  readonly practice_id: string;
  readonly version: number;
  readonly request_key: string | null;
  readonly note: string;
};

/** A row of answers in an open draft, with the draft's team. */
export type HeadRow = Omit<ChangeRow, "request_key">;

/** Everything that clients did and heard, and what the database says in the end. */
export type History = {
  readonly writes: readonly Write[];
  readonly reads: readonly Read[];
  readonly cuts: readonly Cut[];
  readonly stored: { readonly changes: readonly ChangeRow[]; readonly heads: readonly HeadRow[] };
};

/** Names an answer of a team. */
export function placeOf(row: HeadRow | Write): string {
  return "team" in row ? `${row.team} ${row.practice}` : `${row.team_id} ${row.practice_id}`;
}
