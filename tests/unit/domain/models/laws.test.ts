import fc from "fast-check";
import { expect, test } from "vitest";
import type { CellResult, ModelResult } from "@/lib/domain/models/model-result";
import { scoreModels } from "@/lib/domain/models/score-models";
import type { AnswerValue } from "@/lib/domain/questionnaire";
import type { Range } from "@/lib/domain/results";
import {
  anyChoices,
  anyPracticeId,
  anyProfile,
  anyRaise,
  changed,
  everything,
  modelsOf,
  practiceIds,
  questionnaire,
  rules,
} from "@/tests/support/models";

const RUNS = { numRuns: 60 };

/** Every figure of a model by name, turned so that better is more; null ones are left out. */
function figuresOf(models: readonly ModelResult[]): ReadonlyMap<string, Range> {
  const found = new Map<string, Range>();
  const keep = (name: string, range: Range | null) => range && found.set(name, range);
  for (const { id, figure, reached, groups, cells } of models) {
    keep(`${id}`, figure);
    keep(`${id} reached`, reached);
    for (const group of groups) {
      keep(`${id} ${group.name}`, group.figure);
      keep(`${id} ${group.name} reached`, group.reached);
    }
    for (const cell of cells) keep(`${id} ${cell.id}`, turned(cell));
  }
  return found;
}

function turned({ figure, isLowState }: CellResult): Range | null {
  return figure && isLowState ? { low: -figure.high, high: -figure.low } : figure;
}

/** Names of figures that are lower in `after` at either end, beyond what sums of fractions lose. */
function lowered(before: readonly ModelResult[], after: readonly ModelResult[]): string[] {
  const later = figuresOf(after);
  return [...figuresOf(before)].flatMap(([name, { low, high }]) => {
    const now = later.get(name);
    const isLower = now && (now.low < low - 1e-9 || now.high < high - 1e-9);
    return isLower ? [name] : [];
  });
}

// Kills: >= turned round, a maximum instead of the minimum, a level that is not cumulative.
test("raising an answer lowers nothing in any model", () => {
  const anyCase = fc.tuple(anyChoices, anyProfile, anyPracticeId, anyRaise);
  fc.assert(
    fc.property(anyCase, ([choices, profile, id, [from, to]]) => {
      const before = modelsOf(changed(choices, id, from), profile);
      expect(lowered(before, modelsOf(changed(choices, id, to), profile))).toEqual([]);
    }),
    RUNS,
  );
});

// Kills: "NA" read as reached, a level that is attained although nothing at it applies.
test("does not apply lies between answers 0 and 4", () => {
  fc.assert(
    fc.property(anyChoices, anyPracticeId, (choices, id) => {
      const [none, left, full] = ([0, "NA", 4] as const).map((choice) =>
        modelsOf(changed(choices, id, choice)),
      );
      expect(lowered(none ?? [], left ?? [])).toEqual([]);
      expect(lowered(left ?? [], full ?? [])).toEqual([]);
    }),
    RUNS,
  );
});

test("does not apply never reaches a cell by itself", () => {
  for (const model of modelsOf(everything("NA"))) {
    expect(new Set(model.cells.map(({ status }) => status))).not.toContain("reached");
    expect(model.reached ?? { low: 0, high: 0, of: 0 }).toEqual({ low: 0, high: 0, of: 0 });
    expect(model.figure?.high ?? 0).toBe(0);
  }
  fc.assert(
    fc.property(anyChoices, anyProfile, (choices, profile) => {
      for (const { cells } of modelsOf(choices, profile)) {
        for (const { status, inputs, isLowState } of cells) {
          if (status !== "reached" || isLowState) continue;
          expect(inputs.some(({ says }) => says === "met")).toBe(true);
        }
      }
    }),
    RUNS,
  );
});

// Kills: unknown read as "NA", or as the middle of the scale.
test("whatever unknown answers turn out to be lies in the range", () => {
  const anyCase = fc.tuple(
    anyChoices,
    anyProfile,
    fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 95, maxLength: 95 }),
  );
  fc.assert(
    fc.property(anyCase, ([choices, profile, values]) => {
      const known = new Map(
        practiceIds.map((id, index) => {
          const choice = choices.get(id);
          const isOpen = choice === undefined || choice === "DK";
          return [id, isOpen ? (values[index] as AnswerValue) : choice] as const;
        }),
      );
      const after = figuresOf(modelsOf(known, profile));
      for (const [name, range] of figuresOf(modelsOf(choices, profile))) {
        const now = after.get(name);
        expect(now?.low, name).toBeGreaterThanOrEqual(range.low - 1e-9);
        expect(now?.high, name).toBeLessThanOrEqual(range.high + 1e-9);
      }
    }),
    RUNS,
  );
});

test("the order of practices and answers changes nothing", () => {
  fc.assert(
    fc.property(
      anyChoices,
      fc.shuffledSubarray([...questionnaire.practices], { minLength: 95 }),
      (choices, practices) => {
        const shuffled = { ...questionnaire, practices };
        const backwards = new Map([...choices].reverse());
        const again = scoreModels(
          {
            questionnaire: shuffled,
            profile: ["ships-ml", "owns-database"],
            mode: "full",
            choices: backwards,
          },
          rules,
        );
        expect(again).toEqual(modelsOf(choices, ["owns-database", "ships-ml"]));
      },
    ),
    RUNS,
  );
});

test("answering what is missing, and nothing else, reaches a cell", () => {
  fc.assert(
    fc.property(anyChoices, (choices) => {
      const cells = modelsOf(choices).flatMap((model) => model.cells);
      const open = cells.filter(({ missing }) => missing.length > 0).slice(0, 12);
      for (const { id, missing } of open) {
        const better = new Map(choices);
        for (const { practice, to } of missing) better.set(practice, to as AnswerValue);
        const after = modelsOf(better).flatMap((model) => model.cells);
        expect(after.filter((cell) => cell.id === id).map(({ status }) => status)).toContain(
          "reached",
        );
      }
    }),
    { numRuns: 5 },
  );
});
