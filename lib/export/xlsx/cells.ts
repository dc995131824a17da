import type { CellObject } from "write-excel-file/node";
import type { Level } from "@/lib/domain/levels";
import { LOOK, levelColours } from "../look";
import { plainFigure } from "../plain-figure";
import { plainText } from "../plain-text";

const BORDER = { borderColor: `#${LOOK.line}`, borderStyle: "thin" } as const;
const BODY = { alignVertical: "top", ...BORDER } as const;

/** Text that stays text, whatever it begins with; long lines wrap. */
export function textCell(text: string): CellObject {
  return { ...BODY, type: String, value: cellText(text), wrap: true, align: "left" };
}

/** A number without noise, with its format; null leaves the cell empty. */
export function numberCell(value: number | null, format = "0"): CellObject {
  if (value === null) return BODY;
  const align = format === "0" ? "center" : "right";
  return { ...BODY, type: Number, value: plainFigure(value), format, align };
}

/** A day as a date that a workbook can compute with. `iso` is an ISO 8601 date or time. */
export function dayCell(iso: string): CellObject {
  const value = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return { ...BODY, type: Date, value, format: "yyyy-mm-dd", align: "left" };
}

/** The rank of a level, 0 to 5, in its colour; null leaves the cell empty. */
export function levelCell(level: Level | null): CellObject {
  if (level === null) return BODY;
  const { ground, ink } = levelColours(level);
  const look = { backgroundColor: `#${ground}`, textColor: `#${ink}` };
  return { ...numberCell(level), ...look, align: "center" };
}

/** A cell as a reader of the workbook sees it. */
export function shownText({ value, format }: CellObject): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "number") return value.toFixed(format === "0.0" ? 1 : 0);
  return String(value ?? "").replaceAll("_x005F_", "_");
}

/** The name of a column. */
export function headCell(text: string): CellObject {
  return {
    ...textCell(text),
    fontWeight: "bold",
    backgroundColor: `#${LOOK.accent}`,
    textColor: `#${LOOK.onAccent}`,
    alignVertical: "center",
  };
}

/** The name of a row. */
export function rowHeadCell(text: string): CellObject {
  return { ...textCell(text), fontWeight: "bold", backgroundColor: `#${LOOK.raised}` };
}

/**
 * A workbook reads `_x0041_` as "A": the underscore is written so that it stays one. The writer
 * takes U+FFFD away without a trace, hence another mark.
 */
function cellText(text: string): string {
  return plainText(text)
    .replaceAll("\uFFFD", "\u25A1")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
