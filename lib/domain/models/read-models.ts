import type { PublishedModel } from "@/lib/domain/questionnaire";
import type { Assessment } from "@/lib/domain/scoring";
import type { Worksheet } from "@/lib/domain/worksheet";
import { scoreWorksheet } from "@/lib/domain/worksheets/score-worksheet";
import type { SheetAnswers, SheetResult } from "@/lib/domain/worksheets/worksheet-result";
import { canRead } from "./can-read";
import type { ModelResult } from "./model-result";
import type { ModelRule } from "./model-rule";
import { scoreModels } from "./score-models";

/** A worksheet and what its answers come to. */
export type SheetReading = { readonly worksheet: Worksheet; readonly result: SheetResult };

/** One published model and what an assessment says in it. Plain data. */
export type ModelReading = {
  readonly model: PublishedModel;
  readonly rule: ModelRule;
  readonly result: ModelResult;
  /** The worksheet that belongs to the model; null if there is none. */
  readonly sheet: SheetReading | null;
};

export type ReadModels = {
  /** In content order. */
  readonly readings: readonly ModelReading[];
  /** Models of an earlier questionnaire that the rules of today cannot read, in its order. */
  readonly unreadable: readonly PublishedModel[];
};

/**
 * Reads an assessment in every published model of its questionnaire, with its own cells and
 * mappings and the rules of today.
 *
 * @param sheets answers of worksheets by id of the worksheet; an absent one is unanswered
 */
export function readModels(
  assessment: Assessment,
  {
    rules,
    worksheets,
    sheets,
  }: {
    readonly rules: readonly ModelRule[];
    readonly worksheets: readonly Worksheet[];
    readonly sheets: ReadonlyMap<string, SheetAnswers>;
  },
): ReadModels {
  const { models, practices } = assessment.questionnaire;
  const fitting = rules.filter((rule) => {
    const model = models.find(({ id }) => id === rule.model);
    return model !== undefined && canRead(rule, { model, practices });
  });
  const results = new Map(scoreModels(assessment, fitting).map((result) => [result.id, result]));
  const readings = models.flatMap((model) => {
    const rule = fitting.find((each) => each.model === model.id);
    const result = results.get(model.id);
    if (rule === undefined || result === undefined) return [];
    return [{ model, rule, result, sheet: readSheet(rule) }];
  });
  return { readings, unreadable: models.filter(({ id }) => !results.has(id)) };

  function readSheet(rule: ModelRule): SheetReading | null {
    const worksheet = worksheets.find(({ id }) => id === rule.worksheet);
    if (worksheet === undefined) return null;
    const answers = sheets.get(worksheet.id) ?? new Map();
    return { worksheet, result: scoreWorksheet(worksheet, answers) };
  }
}
