import fc from "fast-check";
import { loadContent } from "@/lib/content/load-content";
import { GATE_REASONS, type Gate } from "@/lib/domain/gates/gate";
import { filledSheets } from "@/lib/domain/worksheets/filled-sheet";

/** A gate of habit without owner, wait or review. */
export function gateOf(id: string, fields: Partial<Gate> = {}): Gate {
  const nothing = { owner: "", waitHours: null, reviewBy: null };
  return { id, stage: `Gate ${id}`, reason: "habit-or-low-trust", ...nothing, ...fields };
}

/** One of each kind, seen from October 2026: legitimate, tolerated, overdue, and of habit. */
export const GATES: readonly Gate[] = [
  gateOf("a", { stage: "Sign-off | audit", reason: "regulatory", owner: "Ada", waitHours: 24 }),
  gateOf("b", {
    stage: "Security review",
    reason: "missing-automated-check",
    reviewBy: "2027-01-31",
  }),
  gateOf("c", {
    ...{ stage: "Load test by hand", reason: "missing-automated-check" },
    ...{ waitHours: 4.5, reviewBy: "2026-01-31" },
  }),
  gateOf("d", { stage: '=HYPERLINK("http://x")', owner: "<b>Bo</b>", waitHours: 0 }),
];

/** The shipped worksheets, in content order. */
export const WORKSHEETS = loadContent().worksheets;

/** Two filled-in worksheets, one of them in part. */
export const SHEETS = filledSheets(
  WORKSHEETS,
  new Map([
    [
      "dora-delivery-performance",
      new Map([
        ["lead-time", 4],
        ["change-fail-rate", 12.5],
      ]),
    ],
    ["delivery-outcomes", new Map([["deployment-pain", 2]])],
  ]),
);

const anyDate = fc
  .date({ min: new Date("2026-01-01"), max: new Date("2028-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Up to six gates with ids of their own. */
export const anyGates: fc.Arbitrary<readonly Gate[]> = fc
  .array(
    fc.record({
      stage: fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }),
      reason: fc.constantFrom(...GATE_REASONS),
      owner: fc.constantFrom("", "Ada"),
      waitHours: fc.option(fc.integer({ min: 0, max: 99_999 }).map((part) => part / 100)),
      reviewBy: fc.option(anyDate),
    }),
    { maxLength: 6 },
  )
  .map((gates) => gates.map((gate, place) => ({ id: `gate-${place}`, ...gate })));
