import type { WorksheetItem } from "@/lib/domain/worksheet";

/** An item as its form shows it. */
export type ItemView = Pick<WorksheetItem, "id" | "question" | "kind" | "options"> & {
  /** As stored; "" for no answer. */
  readonly stored: string;
  /** 0 before the first answer. */
  readonly version: number;
  /** What the questionnaire suggests, and the practices it follows from; null for nothing. */
  readonly proposal: { readonly value: string; readonly practices: readonly string[] } | null;
};

/** Items under a heading; `name` is null where they need none. */
export type GroupView = { readonly name: string | null; readonly items: readonly ItemView[] };

/** "Done by hand", "12.5 %", "no answer". */
export function valueWords({ kind, options }: ItemView, value: string): string {
  if (value === "") return "no answer";
  if (kind === "percent") return `${value} %`;
  return options.find((option) => String(option.value) === value)?.text ?? value;
}
