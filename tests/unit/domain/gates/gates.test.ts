import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GATE_REASONS } from "@/lib/domain/gates/gate";
import { gateActions } from "@/lib/domain/gates/gate-actions";
import { summariseGates } from "@/lib/domain/gates/gate-register";
import { classWords, registerWords } from "@/lib/domain/gates/gate-words";
import { judgeGate } from "@/lib/domain/gates/judge-gate";
import { parseExtra } from "@/lib/domain/roadmap/plan-query/read-extra";
import { anyGates, GATES, gateOf } from "@/tests/support/beside";

const TODAY = "2026-10-14";
const judged = (fields: Parameters<typeof gateOf>[1]) => judgeGate(gateOf("g", fields), TODAY);

describe("a manual gate", () => {
  it("is legitimate for four reasons and questionable for two", () => {
    const classes = GATE_REASONS.map((reason) => [reason, judged({ reason }).class]);
    expect(Object.fromEntries(classes)).toEqual({
      regulatory: "legitimate",
      "segregation-of-duties": "legitimate",
      "business-release-timing": "legitimate",
      "human-judgement": "legitimate",
      "missing-automated-check": "questionable",
      "habit-or-low-trust": "questionable",
    });
  });

  // Kills `<=` for `<`.
  it("is overdue from the day after its review, whatever the reason", () => {
    const reviews = ["2026-10-13", "2026-10-14", "2026-10-15", null];
    const overdue = reviews.map((reviewBy) => judged({ reviewBy }).overdue);
    expect(overdue).toEqual([true, false, false, false]);
    expect(judged({ reason: "regulatory", reviewBy: "2026-10-13" }).overdue).toBe(true);
  });

  it("is tolerated in place of a check until its review, and only then", () => {
    const reason = "missing-automated-check";
    expect(judged({ reason, reviewBy: "2026-10-14" }).tolerated).toBe(true);
    expect(judged({ reason, reviewBy: "2026-10-13" }).tolerated).toBe(false);
    expect(judged({ reason }).tolerated).toBe(false);
    expect(judged({ reviewBy: "2026-10-15" }).tolerated).toBe(false);
    expect(classWords(judged({ reason, reviewBy: TODAY }))).toMatch(/tolerated until its review/);
  });
});

describe("a register", () => {
  it("says how many gates there are, and how long a change waits", () => {
    expect(registerWords(summariseGates(GATES, TODAY))).toBe(
      "4 gates, 3 of them questionable. A change waits at least 28.5 hours; the wait at 1 gate is" +
        " not known. 1 review is overdue.",
    );
    expect(registerWords(summariseGates([], TODAY))).toBe("No manual gate is registered.");
    const one = [gateOf("a", { reason: "regulatory", waitHours: 1 })];
    expect(registerWords(summariseGates(one, TODAY))).toBe(
      "1 gate, which is legitimate. A change waits 1 hour in all.",
    );
  });

  // Kills adding hours as binary fractions.
  it("adds hours exactly", () => {
    const gates = [gateOf("a", { waitHours: 0.1 }), gateOf("b", { waitHours: 0.2 })];
    expect(summariseGates(gates, TODAY).wait).toEqual({ hours: 0.3, unknown: 0 });
  });

  it("counts every gate once, in the order given", () => {
    fc.assert(
      fc.property(anyGates, (gates) => {
        const { gates: all, questionable, overdue, wait } = summariseGates(gates, TODAY);
        expect(all.map(({ gate }) => gate)).toEqual(gates);
        expect(questionable).toBe(gateActions(gates, TODAY).length);
        expect(overdue).toBeLessThanOrEqual(gates.length);
        expect(wait.unknown).toBe(gates.filter(({ waitHours }) => waitHours === null).length);
      }),
    );
  });
});

describe("an action of a gate", () => {
  it("automates a check or removes a habit, the overdue and the longest wait first", () => {
    expect(gateActions(GATES, TODAY).map(({ title }) => title)).toEqual([
      "Automate the check at the gate “Load test by hand”",
      'Remove the gate “=HYPERLINK("http://x")”',
      "Automate the check at the gate “Security review”",
    ]);
  });

  it("always fits onto a plan as an action of the team's own", () => {
    fc.assert(
      fc.property(anyGates, (gates) => {
        for (const { title } of gateActions(gates, TODAY)) {
          if (/[\p{Cc}\u2028\u2029]/u.test(title)) continue;
          const extra = parseExtra(`own-1.5.first..${title}`, { areas: [] });
          expect(extra).toMatchObject({ title, days: 5 });
        }
      }),
    );
    const long = gateOf("g", { stage: "😀".repeat(80) });
    expect(gateActions([long], TODAY)[0]?.title.length).toBeLessThanOrEqual(120);
  });

  it("does not depend on the order of the register", () => {
    fc.assert(
      fc.property(anyGates, (gates) => {
        expect(gateActions(gates.toReversed(), TODAY)).toEqual(gateActions(gates, TODAY));
      }),
    );
  });
});
