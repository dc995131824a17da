import { gateActions } from "@/lib/domain/gates/gate-actions";
import { summariseGates } from "@/lib/domain/gates/gate-register";
import { classWords, REASON_WORDS, registerWords } from "@/lib/domain/gates/gate-words";
import type { Report } from "@/lib/domain/report";
import { timeOf } from "@/lib/domain/report-time";

/** A manual gate as files tell it. */
export type GateRow = {
  readonly stage: string;
  readonly reason: string;
  /** "Legitimate" or "Questionable", with what goes with it. */
  readonly judged: string;
  /** "" for nobody. */
  readonly owner: string;
  /** Null when nobody knows. */
  readonly waitHours: number | null;
  /** ISO 8601 date; "" for none. */
  readonly reviewBy: string;
  /** Overdue when the answers were given, so that a file of a snapshot stays as it is. */
  readonly overdue: boolean;
};

/** The register of manual gates, what it comes to, and what it asks the team to do. */
export type GateRows = {
  readonly summary: string;
  readonly rows: readonly GateRow[];
  /** Titles, the most urgent first. */
  readonly actions: readonly string[];
};

/** Gates as of the day of the report; null without any. */
export function gateRows({ gates, source }: Report): GateRows | null {
  if (gates.length === 0) return null;
  const day = timeOf(source).slice(0, 10);
  const summary = summariseGates(gates, day);
  const rows = summary.gates.map((judged) => ({
    stage: judged.gate.stage,
    reason: REASON_WORDS[judged.gate.reason],
    judged: classWords(judged),
    owner: judged.gate.owner,
    waitHours: judged.gate.waitHours,
    reviewBy: judged.gate.reviewBy ?? "",
    overdue: judged.overdue,
  }));
  const actions = gateActions(gates, day).map(({ title }) => title);
  return { summary: registerWords(summary), rows, actions };
}
