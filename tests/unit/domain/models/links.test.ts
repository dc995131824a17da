import { expect, test } from "vitest";
import { linksByCell } from "@/lib/domain/models/model-links";
import { everything, modelsOf, questionnaire } from "@/tests/support/models";

const forward = questionnaire.practices
  .flatMap(({ id, evidence }) => evidence.map(({ model, cell }) => `${model} ${cell} ${id}`))
  .toSorted();

test("every mapping of a practice is found from its cell, and the other way round", () => {
  const back = questionnaire.models.flatMap(({ id: model, cells }) => {
    const links = linksByCell(questionnaire.practices, model);
    return cells.flatMap(({ id }) =>
      (links.get(id) ?? []).map(({ practice }) => `${model} ${id} ${practice.id}`),
    );
  });
  expect(back.toSorted()).toEqual(forward);
  expect(back).toHaveLength(367);
});

test("with all in scope, the inputs of the cells are all mappings", () => {
  const inputs = modelsOf(everything(2)).flatMap(({ id: model, cells }) =>
    cells.flatMap(({ id, inputs: own }) => own.map(({ practice }) => `${model} ${id} ${practice}`)),
  );
  expect(inputs.toSorted()).toEqual(forward);
});

test("an input tells its answer, what it is needed at, and the step that is missing", () => {
  const choices = everything(3, { "build-on-every-change": 1, "checks-before-merge": "DK" });
  const cells = modelsOf(choices).flatMap((model) => model.cells);
  const cell = cells.find(({ id }) => id === "bd.intermediate.commit-triggers-build");
  const found = cell ?? cells.find(({ missing }) => missing.some(({ from }) => from === 1));
  expect(found?.missing).toContainEqual({
    practice: "build-on-every-change",
    from: 1,
    to: expect.any(Number),
  });
  const unknown = cells
    .flatMap(({ missing }) => missing)
    .find(({ practice }) => practice === "checks-before-merge");
  expect(unknown).toMatchObject({ from: null });
});
