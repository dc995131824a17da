import type { ModelRule } from "@/lib/domain/models/model-rule";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { PlanningSettings } from "@/lib/domain/roadmap/preset";
import type { VersionStep } from "@/lib/domain/version-step";
import type { Worksheet } from "@/lib/domain/worksheet";
import { buildModelRule } from "./build-model-rule";
import { buildPlanning } from "./build-planning";
import { buildQuestionnaire } from "./build-questionnaire";
import { buildWorksheet } from "./build-worksheet";
import { ContentError, type ContentProblem } from "./content-error";
import type { ContentFiles } from "./content-files";
import { deepFreeze } from "./deep-freeze";
import { inOrder } from "./in-order";
import type { Documents, RawContent } from "./raw-content";
import type { Parse } from "./read-documents";
import { readRawContent } from "./read-raw-content";
import { checkFiles, findMisnamedFiles } from "./rules/files";
import { checkLinks } from "./rules/links";
import { checkModelRules } from "./rules/model-rules";
import { checkCircles, checkPrerequisiteLevels } from "./rules/prerequisites";
import { checkScopes } from "./rules/scope";
import { checkSentences } from "./rules/sentences";
import { findRepeatedIds } from "./rules/unique-ids";
import { checkVersions } from "./rules/versions";
import { versionChain } from "./version-chain";

/** Content without a fault, frozen throughout. */
export type Content = {
  readonly questionnaire: Questionnaire;
  readonly worksheets: readonly Worksheet[];
  /** How each published model is scored, in the order of the models. */
  readonly modelRules: readonly ModelRule[];
  /** From one version to the next, oldest first, up to the one of the questionnaire. */
  readonly versions: readonly VersionStep[];
  readonly planning: PlanningSettings;
  readonly documents: Documents;
};

const RULES = [
  checkFiles,
  checkLinks,
  checkModelRules,
  checkPrerequisiteLevels,
  checkCircles,
  checkSentences,
  checkVersions,
] as const;

/**
 * From the text of all content files to the linked questionnaire and its worksheets.
 *
 * @throws {@link ContentError} with every problem of every file
 */
export function parseContent(files: ContentFiles, parse?: Parse): Content {
  const { raw, documents, problems: ofShape } = readRawContent(files, parse);
  const questionnaire = raw.main && buildQuestionnaire(raw, raw.main);
  const problems = [...ofShape, ...problemsOfRules(raw, documents)];
  if (questionnaire) problems.push(...checkScopes(raw, questionnaire));
  const planning = raw.planning?.value;
  if (!questionnaire || !planning || problems.length > 0) throw new ContentError(byFile(problems));

  const worksheets = inOrder(raw.main?.worksheets ?? [], raw.worksheets).map(buildWorksheet);
  return {
    questionnaire: deepFreeze(questionnaire),
    worksheets: deepFreeze(worksheets),
    modelRules: deepFreeze(inOrder(raw.main?.models ?? [], raw.models).map(buildModelRule)),
    versions: deepFreeze(
      versionChain(raw.versions, questionnaire.version).map(({ value }) => value),
    ),
    planning: deepFreeze(buildPlanning(planning, questionnaire.levels)),
    documents,
  };
}

function problemsOfRules(raw: RawContent, documents: Documents): readonly ContentProblem[] {
  return [
    ...findMisnamedFiles(documents),
    ...findRepeatedIds(documents),
    ...RULES.flatMap((rule) => rule(raw)),
  ];
}

/** Problems of one file together, otherwise in the order in which they were found. */
function byFile(problems: readonly ContentProblem[]): readonly ContentProblem[] {
  return problems.toSorted((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)));
}
