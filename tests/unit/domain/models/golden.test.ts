import { expect, test } from "vitest";
import { modelsReport } from "@/cli/models-report";
import { loadContent } from "@/lib/content/load-content";
import type { Choice } from "@/lib/domain/answers";
import { type Formula, fillFormula } from "@/lib/domain/models/formula";
import type { ModelResult } from "@/lib/domain/models/model-result";
import { proposeAnswers } from "@/lib/domain/worksheets/propose-answers";
import { modelsOf, rules } from "@/tests/support/models";
import { choicesFrom } from "@/tests/support/questionnaires";
import answers from "../golden/answers.json";
import golden from "./golden/models.json";

const choices = choicesFrom(answers.choices as Readonly<Record<string, Choice>>);
const models = modelsOf(choices, answers.profile);

/** The sentences under the figures of a model, with their numbers. */
function explained({ id, groups, formula }: ModelResult): readonly string[] {
  const texts = rules.find(({ model }) => model === id)?.formulas ?? {};
  const say = (one: Formula) => fillFormula(texts[one.id] ?? "", one.numbers);
  return [...groups.map((group) => group.formula), formula].flatMap((one) =>
    one ? [say(one)] : [],
  );
}

// A difference means that teams would see other figures of published models for the same answers.
test("fixed answers to the shipped questionnaire give the golden figures", () => {
  const sheet = loadContent().worksheets.find(({ id }) => id === "ml-test-score");
  const indicative = models.find(({ id }) => id === "ml-test-score");
  expect({
    models: modelsReport(models),
    explained: Object.fromEntries(models.map((model) => [model.id, explained(model)])),
    proposal: sheet && indicative && proposeAnswers(sheet, indicative),
  }).toEqual(golden);
});

test("every formula has its sentence, and every number its place", () => {
  for (const { id, cells, groups, formula } of models) {
    const texts = rules.find(({ model }) => model === id)?.formulas ?? {};
    for (const one of [...cells, ...groups, { formula }].flatMap((part) => part.formula ?? [])) {
      const filled = fillFormula(texts[one.id] ?? "{missing}", one.numbers);
      expect(filled, `${id} ${one.id}`).not.toMatch(/[{}]|undefined|NaN/);
    }
  }
});
