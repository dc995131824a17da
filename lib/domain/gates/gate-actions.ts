import { compareIds } from "@/lib/domain/by-id";
import { LONGEST_TITLE } from "@/lib/domain/roadmap/plan-query/limits";
import type { Gate } from "./gate";
import { type JudgedGate, judgeGate } from "./judge-gate";

/** What a questionable gate asks the team to do. It changes no level. */
export type GateAction = JudgedGate & {
  /** Fits the title of an own action on a plan. */
  readonly title: string;
};

/**
 * One action for each questionable gate: those whose review is overdue first, then those at which
 * a change waits longest, then those whose wait nobody knows.
 *
 * @param today ISO 8601 date
 */
export function gateActions(gates: readonly Gate[], today: string): readonly GateAction[] {
  return gates
    .map((gate) => judgeGate(gate, today))
    .filter((judged) => judged.class === "questionable")
    .toSorted(byUrgency)
    .map((judged) => ({ ...judged, title: titleOf(judged.gate) }));
}

function byUrgency(one: JudgedGate, other: JudgedGate): number {
  return (
    Number(other.overdue) - Number(one.overdue) ||
    (other.gate.waitHours ?? -1) - (one.gate.waitHours ?? -1) ||
    compareIds(one.gate.id, other.gate.id)
  );
}

function titleOf({ reason, stage }: Gate): string {
  return reason === "missing-automated-check"
    ? fitted("Automate the check at the gate ", stage)
    : fitted("Remove the gate ", stage);
}

/** The text after the words, cut where the title of an own action ends. */
function fitted(words: string, text: string): string {
  let kept = "";
  for (const character of text) {
    if (words.length + kept.length + character.length + "“”".length > LONGEST_TITLE) break;
    kept += character;
  }
  return `${words}“${kept}”`;
}
