import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answers } from "@/lib/domain/answers";
import type { ChangeKind } from "@/lib/domain/change-kind";
import { changeKind } from "@/lib/domain/change-kind";
import { compareSnapshots } from "@/lib/domain/compare-snapshots";
import type { Assessment } from "@/lib/domain/scoring";
import { anyAssessment, anyValue, withChoice } from "@/tests/support/arbitraries";
import { freeze } from "@/tests/support/frozen";
import { answerOf } from "@/tests/support/results";

const RUNS = { numRuns: 500 };
const OPPOSITE: Readonly<Record<ChangeKind, ChangeKind>> = {
  "robust rise": "robust fall",
  "robust fall": "robust rise",
  "possible rise": "possible fall",
  "possible fall": "possible rise",
  unchanged: "unchanged",
};

/** Two snapshots of the same questionnaire, profile and mode; some answers differ. */
const anyTwo = anyAssessment.chain((assessment) =>
  fc
    .array(
      fc.record({
        pick: fc.nat({ max: 60 }),
        choice: fc.oneof(anyValue, fc.constantFrom("NA" as const, "DK" as const, undefined)),
      }),
      { maxLength: 6 },
    )
    .map((edits) => {
      const { practices } = assessment.questionnaire;
      const changed = edits.reduce((before, { pick, choice }) => {
        const practice = practices[pick % practices.length];
        return practice ? withChoice(before, practice.id, choice) : before;
      }, assessment);
      return { older: frozen(assessment), newer: frozen(changed) };
    }),
);

function frozen({ questionnaire, choices }: Assessment) {
  const answers: Answers = new Map([...choices].map(([id, choice]) => [id, answerOf(choice)]));
  return freeze(answers, { questionnaire });
}

const anyRange = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
  .map(([one, other]) => ({ low: Math.min(one, other), high: Math.max(one, other) }));

describe("comparing snapshots", { timeout: 60_000 }, () => {
  // Kills: causes of another area, or changes that are not listed.
  test("14 a level or index differs only where an answer of the area changed", () => {
    fc.assert(
      fc.property(anyTwo, ({ older, newer }) => {
        for (const { level, index, causes } of compareSnapshots(older, newer, []).areas) {
          if (causes.length > 0) continue;
          expect(level.before).toEqual(level.after);
          expect(index.before).toEqual(index.after);
        }
      }),
      RUNS,
    );
  });

  test("every difference of choice is listed once, in one area", () => {
    fc.assert(
      fc.property(anyTwo, ({ older, newer }) => {
        const { changes, areas } = compareSnapshots(older, newer, []);
        const choice = (answers: Answers, id: string) => answers.get(id)?.choice ?? null;
        const differing = newer.scope.filter(
          (id) => choice(older.answers, id) !== choice(newer.answers, id),
        );
        expect(changes.map(({ practice }) => practice.id)).toEqual(differing);
        const causes = areas.flatMap((area) => area.causes.map(({ practice }) => practice.id));
        expect(causes.toSorted()).toEqual(differing.toSorted());
      }),
      RUNS,
    );
  });

  // Kills: robust by the low bounds alone.
  test("the other way round every kind is its opposite", () => {
    fc.assert(
      fc.property(anyTwo, ({ older, newer }) => {
        const there = compareSnapshots(older, newer, []);
        const back = compareSnapshots(newer, older, []);
        for (const [place, { level, index }] of there.areas.entries()) {
          const other = back.areas[place];
          expect(other?.level.kind).toBe(level.kind && OPPOSITE[level.kind]);
          expect(other?.index.kind).toBe(index.kind && OPPOSITE[index.kind]);
        }
      }),
      RUNS,
    );
  });

  // Kills: `>=` instead of `>`; a direction by the high bound first.
  test("a robust rise holds for every value in the two ranges, and is no loose word", () => {
    fc.assert(
      fc.property(anyRange, anyRange, (before, after) => {
        const kind = changeKind(before, after);
        const pairs = values(before).flatMap((one) => values(after).map((other) => other - one));
        expect(kind === "robust rise").toBe(pairs.every((step) => step > 0));
        expect(kind === "robust fall").toBe(pairs.every((step) => step < 0));
        const same = before.low === after.low && before.high === after.high;
        expect(kind === "unchanged").toBe(same);
        if (kind === "possible rise") expect(after.low).toBeGreaterThanOrEqual(before.low);
        if (kind === "possible fall") expect(after.low).toBeLessThanOrEqual(before.low);
      }),
    );
  });
});

function values({ low, high }: { low: number; high: number }): number[] {
  return Array.from({ length: high - low + 1 }, (_, step) => low + step);
}
