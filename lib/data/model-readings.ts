import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { choicesOf } from "@/lib/domain/answers";
import type { ModelRule } from "@/lib/domain/models/model-rule";
import { type ReadModels, readModels } from "@/lib/domain/models/read-models";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import { getResults, type ResultsView } from "./results";
import {
  currentModelRules,
  currentQuestionnaire,
  currentWorksheets,
} from "./store/current-content";
import { getWorksheets } from "./worksheets";

/** The published models of the questionnaire in use, with how each is scored and told about. */
export type PublishedModels = {
  readonly questionnaire: Questionnaire;
  /** In the order of the models. */
  readonly rules: readonly ModelRule[];
};

/** The published models, for anyone who may read the questionnaire. */
export function getPublishedModels(actor: Actor): PublishedModels {
  authorise(actor, "read", "questionnaire");
  return { questionnaire: currentQuestionnaire(), rules: currentModelRules() };
}

/**
 * What the answers say in every published model. `isAsAsked` is false when the questionnaire that
 * asked them was never kept: then nothing is read, because today's mappings are about other questions.
 */
export type ModelReadings = Pick<ResultsView, "team" | "source" | "questionnaire" | "results"> &
  ReadModels & { readonly isAsAsked: boolean };

/**
 * Reads a snapshot, or the draft when `snapshotId` is the word "draft", in every published model;
 * null if there is no such team, snapshot or draft.
 */
export async function getModelReadings(
  actor: Actor,
  teamId: string,
  snapshotId: string,
): Promise<ModelReadings | null> {
  const view = await getResults(actor, teamId, snapshotId);
  if (!view) return null;
  const { team, source, questionnaire, results, answers } = view;
  const { profile, mode } = results;
  const sheets = (await getWorksheets(actor, teamId, snapshotId)) ?? new Map();
  const isAsAsked = questionnaire.version === results.questionnaireVersion;
  const read = isAsAsked
    ? readModels(
        { questionnaire, profile, mode, choices: choicesOf(answers) },
        { rules: currentModelRules(), worksheets: currentWorksheets(), sheets },
      )
    : { readings: [], unreadable: questionnaire.models };
  return { team, source, questionnaire, results, isAsAsked, ...read };
}
