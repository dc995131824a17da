/** One team that a file adds or changes. */
export type ImportedTeam = {
  readonly line: number;
  readonly name: string;
  readonly changes: readonly {
    readonly field: string;
    readonly from: string;
    readonly to: string;
  }[];
};

/** The first of a list, as many as a page shows, and how many there are. */
export type FirstOf<T> = { readonly first: readonly T[]; readonly total: number };

export type ImportProblem = {
  /** Null: about all of it. */
  readonly line: number | null;
  readonly message: string;
};

export type ImportFound = {
  readonly added: FirstOf<ImportedTeam>;
  readonly changed: FirstOf<ImportedTeam>;
  readonly unchanged: number;
  readonly notes: readonly string[];
  /** Whether it is stored; else this is what would be. */
  readonly stored: boolean;
};

export type ImportState = {
  /** What was sent, so that it can be put right or imported; empty once it is, or cannot be shown. */
  readonly text: string;
  /** Where what is wrong is shown. */
  readonly field: "file" | "text";
  readonly problems: FirstOf<ImportProblem>;
  /** Null before anything is sent, and where it is wrong. */
  readonly found: ImportFound | null;
};

export type ImportAction = (state: ImportState, form: FormData) => Promise<ImportState>;

const MOST_LISTED = 100;

/** What a page shows of a list; thousands of teams would make it slow to load and to read. */
export function firstOf<T>(list: readonly T[]): FirstOf<T> {
  return { first: list.slice(0, MOST_LISTED), total: list.length };
}
