import writeXlsxFile from "write-excel-file/node";
import { repack } from "../repack";
import type { BookSheet } from "./book-sheet";

/**
 * Sheets as a workbook; equal sheets give equal bytes.
 *
 * The writer names a pane that a sheet with frozen rows alone does not have, lets a reader trim
 * text and cannot fit a sheet to the width of a printed page: all three are put right.
 */
export async function workbook(sheets: readonly BookSheet[]): Promise<Uint8Array> {
  const options = { fontFamily: "Calibri", fontSize: 11 };
  const file = await writeXlsxFile([...sheets], options).toBuffer();
  return repack(file, { xml: putRight });
}

function putRight(xml: string): string {
  return xml
    .replaceAll(' xSplit="0"', "")
    .replaceAll('"bottomRight"', '"bottomLeft"')
    .replaceAll("<t>", '<t xml:space="preserve">')
    .replace("<sheetViews>", `${FIT_TO_PAGE}$&`)
    .replace("<pageSetup ", '$&fitToHeight="0" ');
}

const FIT_TO_PAGE = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
