/** One item as it was sent, with what its form was made from. */
export type SentItem = {
  readonly value: string;
  readonly shown: string;
  readonly version: number;
};

/** What is stored of an item that somebody else saved meanwhile. */
export type ItemConflict = {
  readonly value: number | null;
  readonly version: number;
  /** Null where nobody says so. */
  readonly by: string | null;
};

/** Why a worksheet was not saved, and what was sent. */
export type SheetFormState = {
  readonly items: Readonly<Record<string, SentItem>>;
  /** By item; "form" for the whole. */
  readonly errors: Readonly<Record<string, readonly string[]>>;
  readonly conflicts: Readonly<Record<string, ItemConflict>>;
} | null;

export type SheetFormAction = (before: SheetFormState, form: FormData) => Promise<SheetFormState>;
