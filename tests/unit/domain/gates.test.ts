import { describe, expect, it } from "vitest";
import { GATE_REASONS } from "@/lib/domain/gates/gate";
import { gateClass, isOverdue, totalWait } from "@/lib/domain/gates/judge-gates";

describe("manual gates", () => {
  it("four reasons are legitimate, two are questionable", () => {
    const questionable = GATE_REASONS.filter((reason) => gateClass(reason) === "questionable");
    expect(questionable).toEqual(["missing-automated-check", "habit-or-low-trust"]);
  });

  // Kills: `<=` for `<`, and a missing date read as overdue.
  it("a review is overdue from the day after its date", () => {
    expect(isOverdue({ reviewBy: "2026-11-25" }, "2026-11-26")).toBe(true);
    expect(isOverdue({ reviewBy: "2026-11-26" }, "2026-11-26")).toBe(false);
    expect(isOverdue({ reviewBy: null }, "2026-11-26")).toBe(false);
  });

  // Kills: an unknown wait counted as known.
  it("the waits of a change add up, and unknown ones are counted apart", () => {
    expect(totalWait([{ waitHours: 24 }, { waitHours: null }, { waitHours: 2.5 }])).toEqual({
      hours: 26.5,
      unknown: 1,
    });
    expect(totalWait([])).toEqual({ hours: 0, unknown: 0 });
  });
});
