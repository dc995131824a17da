import type { PublishedModel, Questionnaire } from "@/lib/domain/questionnaire";
import { buildPractices } from "./build-practices";
import { buildSettings } from "./build-settings";
import { inOrder } from "./in-order";
import type { RawModel } from "./model-schema";
import type { RawQuestionnaire } from "./questionnaire-schema";
import type { RawContent } from "./raw-content";

/** The questionnaire as the rest of the program knows it. What broke a rule may be missing. */
export function buildQuestionnaire(content: RawContent, main: RawQuestionnaire): Questionnaire {
  const settings = buildSettings(main.settings);
  return {
    version: main.version,
    title: main.title,
    levels: main.levels,
    scaleRule: main.scale.rule,
    notAnsweredRule: main.scale.not_answered,
    settings,
    scoringTexts: Object.entries(main.scoring).map(([topic, text]) => ({ topic, text })),
    modes: main.modes,
    effortScale: main.effort_scale,
    outcomes: main.effect_ids,
    profile: main.profile,
    areas: main.areas.map(({ applies_if, ...area }) => ({ ...area, appliesIf: applies_if })),
    practices: buildPractices(
      content.practices.map(({ value }) => value),
      main,
      settings,
    ),
    models: inOrder(main.models, content.models).map(buildModel),
  };
}

function buildModel({ not_assessed, about: _, rule: __, ...model }: RawModel): PublishedModel {
  return { ...model, notAssessed: not_assessed };
}
