import type { LevelRank } from "@/lib/domain/levels";
import type { Practice, Settings } from "@/lib/domain/questionnaire";
import type { RawPractice } from "./area-schema";
import { practiceValue } from "./practice-value";
import type { RawQuestionnaire } from "./questionnaire-schema";

/**
 * Practices with everything that follows from the settings: weight, threshold, days and value.
 * In the order of the areas, then of their files. One at an unknown level is left out.
 */
export function buildPractices(
  practices: readonly RawPractice[],
  main: RawQuestionnaire,
  settings: Settings,
): readonly Practice[] {
  const ranks = new Map(main.levels.map(({ id, rank }) => [id, rank]));
  return main.areas.flatMap((area) =>
    practices
      .filter((practice) => practice.area === area.id)
      .flatMap((practice) => {
        const level = ranks.get(practice.level);
        if (level === undefined) return [];
        const dependants = practices.filter((other) => other.prerequisites.includes(practice.id));
        return [buildPractice(practice, settings, { level, dependants: dependants.length })];
      }),
  );
}

function buildPractice(
  raw: RawPractice,
  settings: Settings,
  { level, dependants }: { readonly level: LevelRank; readonly dependants: number },
): Practice {
  const { essential, improves } = raw;
  return {
    id: raw.id,
    area: raw.area,
    title: raw.title,
    level,
    essential,
    weight: essential ? settings.weights.essential : settings.weights.supporting,
    threshold: raw.threshold ?? settings.threshold,
    effort: raw.effort,
    effortDays: settings.effortDays[raw.effort],
    value: practiceValue({ essential, outcomes: improves.length, dependants }, settings.value),
    question: raw.question,
    hint: raw.evidence_hint,
    options: raw.options.flatMap((option) => Object.values(option)),
    appliesIf: raw.applies_if,
    requires: raw.prerequisites,
    nextAction: raw.next_action,
    improves,
    risk: raw.risk_if_missing,
    evidence: raw.evidence,
  };
}
