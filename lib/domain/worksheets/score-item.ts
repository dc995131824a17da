import type { Formula } from "@/lib/domain/models/formula";
import type { Range } from "@/lib/domain/results";
import type { Worksheet, WorksheetItem } from "@/lib/domain/worksheet";

/** What one answer counts on the scale of the worksheet. */
export function itemScore(
  { rule: { scale } }: Worksheet,
  item: WorksheetItem,
  value: number,
): number {
  if (scale === null) return value;
  if (item.kind === "percent") return scale - (value / 100) * scale;
  const { lowest, highest } = endsOf(item);
  return ((value - lowest) / (highest - lowest)) * scale;
}

/** What an item could count while nobody has answered it. */
export function openScore(worksheet: Worksheet, item: WorksheetItem): Range {
  const { lowest, highest } = endsOf(item);
  const ends = [lowest, highest].map((value) => itemScore(worksheet, item, value));
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** How a score came about; null where the answer counts as it is. */
export function itemFormula(
  { rule: { scale } }: Worksheet,
  item: WorksheetItem,
  { value, score }: { readonly value: number; readonly score: number },
): Formula | null {
  if (scale === null) return null;
  if (item.kind === "percent") return { id: "percent", numbers: { value, score } };
  return { id: "option", numbers: { value, highest: endsOf(item).highest, score } };
}

function endsOf({ kind, options }: WorksheetItem): { lowest: number; highest: number } {
  if (kind === "percent") return { lowest: 0, highest: 100 };
  const values = options.map(({ value }) => value);
  return { lowest: Math.min(...values), highest: Math.max(...values) };
}
