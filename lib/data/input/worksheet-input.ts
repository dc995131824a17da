import type { Worksheet, WorksheetItem } from "@/lib/domain/worksheet";
import type { Invalid } from "../invalid";
import { addProblem, type FieldErrors, invalid } from "./field-errors";

/** One item of a worksheet as a form sends it: texts, "" for no answer. */
export type SheetItemInput = {
  readonly value: string;
  /** What the form showed before the person changed anything. */
  readonly shown: string;
  /** The version that the form was made from; 0 before the first answer. */
  readonly expected: number;
};

/** One item as it is to be stored; null for no answer. */
export type SheetItemChange = {
  readonly value: number | null;
  readonly shown: number | null;
  readonly expected: number;
};

type Parsed =
  | { readonly status: "ok"; readonly items: ReadonlyMap<string, SheetItemChange> }
  | Invalid;

/** Reads items of a worksheet; all problems at once, by the id of the item. */
export function parseSheetInput(
  { items }: Worksheet,
  inputs: ReadonlyMap<string, SheetItemInput>,
): Parsed {
  const errors: FieldErrors = new Map();
  const parsed = new Map<string, SheetItemChange>();
  for (const [id, { value, shown, expected }] of inputs) {
    const item = items.find((each) => each.id === id);
    const number = item && readValue(item, value);
    if (!item) {
      addProblem(errors, "form", "Load the page again: it asks something that is not asked here.");
    } else if (number === undefined) {
      addProblem(errors, id, problemOf(item));
    } else {
      parsed.set(id, { value: number, shown: readValue(item, shown) ?? null, expected });
    }
  }
  return errors.size > 0 ? invalid(errors) : { status: "ok", items: parsed };
}

/** Undefined for what is no answer to the item. */
function readValue(item: WorksheetItem, text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (item.kind === "options") {
    return item.options.find(({ value }) => String(value) === trimmed)?.value;
  }
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(trimmed)) return undefined;
  const percent = Number(trimmed.replace(",", "."));
  return percent <= 100 ? percent : undefined;
}

function problemOf({ kind }: WorksheetItem): string {
  return kind === "percent"
    ? "Enter a percentage from 0 to 100, such as 12 or 12.5."
    : "Choose one of the answers that are offered, or none.";
}
