import type { CellObject } from "write-excel-file/node";

/** A sheet as the writer takes it. */
export type BookSheet = {
  readonly sheet: string;
  readonly data: CellObject[][];
  readonly columns: { width: number }[];
  readonly stickyRowsCount: number;
  readonly orientation?: "landscape";
};
