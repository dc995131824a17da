import type { Cell } from "./csv";

/** Rows under the names of their columns, for any file that holds a table. Names are permanent. */
export type Table = {
  readonly header: readonly string[];
  /** As many cells each as there are names; "" where there is nothing. */
  readonly rows: readonly (readonly Cell[])[];
};
