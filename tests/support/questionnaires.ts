import type { Choice, Choices } from "@/lib/domain/answers";
import type { LevelRank } from "@/lib/domain/levels";
import type { Area, Practice, Questionnaire, Settings } from "@/lib/domain/questionnaire";

/** The settings of the shipped questionnaire. */
export const SETTINGS: Settings = {
  threshold: 3,
  quota: [1, 2],
  weights: { essential: 2, supporting: 1 },
  areaWeight: 1,
  notApplicableFlag: [1, 3],
  effortDays: { S: 5, M: 20, L: 60 },
  value: { base: 3, essential: 2, outcomesMax: 3, dependantsMax: 2, maximum: 10 },
};

const LEVEL_NAMES = ["Base", "Beginner", "Intermediate", "Advanced", "Expert"] as const;

export function buildLevels(count = 5): Questionnaire["levels"] {
  return LEVEL_NAMES.slice(0, count).map((name, index) => ({
    id: name.toLowerCase(),
    rank: (index + 1) as LevelRank,
    name,
    meaning: `What ${name} means.`,
  }));
}

export function buildArea(fields: Pick<Area, "id"> & Partial<Area>): Area {
  return { name: fields.id, purpose: "", appliesIf: "always", ...fields };
}

/** An essential practice of five days that always applies, but for what the fields say. */
export function buildPractice(
  fields: Pick<Practice, "id" | "area" | "level"> & Partial<Practice>,
): Practice {
  const essential = fields.essential ?? true;
  return {
    title: `Title of ${fields.id}`,
    essential,
    weight: essential ? SETTINGS.weights.essential : SETTINGS.weights.supporting,
    threshold: SETTINGS.threshold,
    effort: "S",
    effortDays: 5,
    value: 5,
    question: "How is it done?",
    hint: "",
    options: ["No.", "Started.", "Partly.", "Mostly.", "Fully."],
    appliesIf: "always",
    requires: [],
    nextAction: "Do it.",
    improves: [],
    risk: "",
    evidence: [],
    ...fields,
  };
}

/** A questionnaire of the given practices; areas as the practices name them, unless given. */
export function buildQuestionnaire(
  fields: Pick<Questionnaire, "practices"> & Partial<Questionnaire>,
): Questionnaire {
  const areas = [...new Set(fields.practices.map((practice) => practice.area))];
  return {
    version: "1.0.0",
    title: "Test questionnaire",
    levels: buildLevels(),
    scaleRule: "",
    notAnsweredRule: "",
    settings: SETTINGS,
    scoringTexts: [],
    modes: [
      { id: "full", rule: "" },
      { id: "quick", rule: "" },
    ],
    effortScale: { S: "", M: "", L: "" },
    outcomes: {},
    profile: [],
    areas: areas.map((id) => buildArea({ id })),
    models: [],
    ...fields,
  };
}

/** Choices from a plain object; undefined values are left out. */
export function choicesFrom(choices: Readonly<Record<string, Choice | undefined>>): Choices {
  return new Map(
    Object.entries(choices).flatMap(([id, choice]) =>
      choice === undefined ? [] : [[id, choice] as const],
    ),
  );
}
