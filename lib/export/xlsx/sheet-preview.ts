import { type PreviewPart, toPreviewPart, toPreviewTable } from "../preview";
import type { BookSheet } from "./book-sheet";
import { shownText } from "./cells";

/** A sheet as the page shows it: its first rows, or what it says instead of them. */
export function sheetPreview({ sheet, data }: BookSheet): PreviewPart {
  const [names = [], ...rows] = data.map((cells) => cells.map(shownText));
  const spans = data[0]?.[0]?.columnSpan !== undefined;
  if (spans) return toPreviewPart(sheet, [...names, ...rows.map((cells) => cells.join(": "))]);
  const isEmpty = rows[0]?.length === 1 && names.length > 1;
  return toPreviewPart(
    sheet,
    isEmpty ? rows.flat() : [],
    toPreviewTable(names, isEmpty ? [] : rows),
  );
}
