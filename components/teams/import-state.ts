/** One team that a file adds (`name` is new) or changes. */
export type ImportedTeam = {
  readonly line: number;
  readonly name: string;
  readonly isNew: boolean;
  readonly changes: readonly {
    readonly field: string;
    readonly from: string;
    readonly to: string;
  }[];
};

export type ImportState = {
  /** What was sent, so that it can be put right; empty where it cannot be shown. */
  readonly text: string;
  /** Where what is wrong is shown. */
  readonly field: "file" | "text";
  /** A line of null: about all of it. */
  readonly problems: readonly { readonly line: number | null; readonly message: string }[];
  /** Null before anything is sent, and where it is wrong. */
  readonly found: {
    readonly teams: readonly ImportedTeam[];
    readonly unchanged: number;
    readonly notes: readonly string[];
    /** Whether it is stored; else this is what would be. */
    readonly stored: boolean;
  } | null;
};

export type ImportAction = (state: ImportState, form: FormData) => Promise<ImportState>;
