import { formatDay } from "@/components/ui/date-text";
import { StoredAndTypedTable } from "@/components/ui/stored-and-typed";
import type { ActionStatus, ActionWords } from "@/lib/domain/plans/kept-plan";
import { type ActionValues, valuesOf } from "./action-form-state";
import { STATUS_WORDS } from "./status-words";

const NAMES: readonly (readonly [keyof ActionValues, string])[] = [
  ["status", "State"],
  ["owner", "Owner"],
  ["dueOn", "Due date"],
  ["note", "Note"],
];

/** Somebody saved first: what is stored beside what was typed, where they differ. */
export function ActionConflict({ typed, current }: { typed: ActionValues; current: ActionWords }) {
  const stored = valuesOf(current);
  const rows = NAMES.filter(([name]) => stored[name] !== typed[name]).map(([name, label]) => ({
    label,
    stored: valueWords(name, stored[name]),
    typed: valueWords(name, typed[name]),
  }));
  return <StoredAndTypedTable by={current.changedBy} what="this action" rows={rows} />;
}

function valueWords(name: keyof ActionValues, value: string): string {
  if (value === "") return name === "dueOn" ? "the end of the quarter" : "nothing";
  if (name === "status") return STATUS_WORDS[value as ActionStatus] ?? value;
  const isDay = name === "dueOn" && !Number.isNaN(Date.parse(value));
  return isDay ? formatDay(value) : value;
}
