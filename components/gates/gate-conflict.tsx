import { formatDay } from "@/components/ui/date-text";
import { StoredAndTypedTable } from "@/components/ui/stored-and-typed";
import type { GateReason } from "@/lib/domain/gates/gate";
import { REASON_WORDS } from "@/lib/domain/gates/gate-words";
import { type GateValues, type StoredWords, valuesOf } from "./gate-form-state";

const NAMES: readonly (readonly [keyof GateValues, string])[] = [
  ["stage", "What waits"],
  ["reason", "Reason"],
  ["owner", "Owner"],
  ["waitHours", "Wait"],
  ["reviewBy", "Review by"],
];

/** Somebody saved the gate first: what is stored beside what was typed, where they differ. */
export function GateConflict({ typed, current }: { typed: GateValues; current: StoredWords }) {
  const stored = valuesOf(current.gate);
  const rows = NAMES.filter(([name]) => stored[name] !== typed[name]).map(([name, label]) => ({
    label,
    stored: valueWords(name, stored[name]),
    typed: valueWords(name, typed[name]),
  }));
  return <StoredAndTypedTable by={current.savedBy} what="this gate" rows={rows} />;
}

function valueWords(name: keyof GateValues, value: string): string {
  if (value === "") return "nothing";
  if (name === "reason") return REASON_WORDS[value as GateReason] ?? value;
  const isDay = name === "reviewBy" && !Number.isNaN(Date.parse(value));
  return isDay ? formatDay(value) : value;
}
