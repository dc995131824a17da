/** What a file says about one team; what it leaves out stays as it is. */
export type TeamEntry = {
  /** From 1. */
  readonly line: number;
  readonly name: string;
  readonly description?: string;
  readonly group?: string;
  readonly profile?: readonly string[];
  readonly tags?: readonly string[];
  /** What the catalogue calls it, such as "group:default/payments". */
  readonly externalId?: string;
};

/** Something wrong in a file, a sentence; without a line where it is about all of it. */
export type LineProblem = { readonly line: number | null; readonly message: string };

export type ReadTeams = {
  readonly entries: readonly TeamEntry[];
  readonly problems: readonly LineProblem[];
  /** What was left out without being wrong, sentences. */
  readonly notes: readonly string[];
};
