import type { Gate } from "./gate";
import { type JudgedGate, judgeGate } from "./judge-gate";

/** How long a change waits at all gates together. */
export type TotalWait = {
  /** Sum of the known waits. */
  readonly hours: number;
  /** How many gates have a wait that nobody knows, so that the sum is the least it can be. */
  readonly unknown: number;
};

/** What a register of manual gates comes to. Shown beside the levels and part of none. */
export type GateSummary = {
  /** In the order given. */
  readonly gates: readonly JudgedGate[];
  readonly questionable: number;
  readonly overdue: number;
  readonly wait: TotalWait;
};

const HUNDREDTHS = 100;

/** Judges a register. @param today ISO 8601 date */
export function summariseGates(gates: readonly Gate[], today: string): GateSummary {
  const judged = gates.map((gate) => judgeGate(gate, today));
  return {
    gates: judged,
    questionable: judged.filter((each) => each.class === "questionable").length,
    overdue: judged.filter(({ overdue }) => overdue).length,
    wait: totalWait(gates),
  };
}

/** Adds whole hundredths of an hour, so that 0.1 and 0.2 make 0.3. */
function totalWait(gates: readonly Gate[]): TotalWait {
  const known = gates.flatMap(({ waitHours }) => waitHours ?? []);
  const sum = known.reduce((total, hours) => total + Math.round(hours * HUNDREDTHS), 0);
  return { hours: sum / HUNDREDTHS, unknown: gates.length - known.length };
}
