import type { Choices } from "@/lib/domain/answers";
import { type ModelReading, readModels } from "@/lib/domain/models/read-models";
import type { SheetAnswers } from "@/lib/domain/worksheets/worksheet-result";
import { shippedContent } from "@/tests/content/edited-content";
import { everyFlag } from "./models";

type Options = {
  readonly profile?: readonly string[];
  readonly sheets?: ReadonlyMap<string, SheetAnswers>;
  readonly content?: Pick<typeof shippedContent, "questionnaire" | "modelRules" | "worksheets">;
};

/** Readings of choices in every published model; all flags and the shipped content unless told. */
export function readingsOf(choices: Choices, options: Options = {}): readonly ModelReading[] {
  const { profile = everyFlag, sheets = new Map(), content = shippedContent } = options;
  const { questionnaire, modelRules: rules, worksheets } = content;
  const assessment = { questionnaire, profile, mode: "full" as const, choices };
  return readModels(assessment, { rules, worksheets, sheets }).readings;
}

/** One of them. */
export function readingOf(id: string, choices: Choices, options: Options = {}): ModelReading {
  const found = readingsOf(choices, options).find(({ model }) => model.id === id);
  if (!found) throw new Error(`no model ${id}`);
  return found;
}

/** The answers of the worked example of DORA's quick check, which come to 8.04. */
export const DORA_EXAMPLE: ReadonlyMap<string, SheetAnswers> = new Map([
  [
    "dora-delivery-performance",
    new Map([
      ["lead-time", 4],
      ["deployment-frequency", 5],
      ["recovery-time", 5],
      ["change-fail-rate", 10],
      ["rework-rate", 8],
    ]),
  ],
]);
