import type writeXlsxFile from "write-excel-file/node";

/** A sheet as the writer takes it. */
export type BookSheet = Parameters<typeof writeXlsxFile>[0][number];
