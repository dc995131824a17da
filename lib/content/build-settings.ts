import type { Settings } from "@/lib/domain/questionnaire";
import type { RawQuestionnaire } from "./questionnaire-schema";

/** The numbers of the scoring rule, from the names of the content to those of the code. */
export function buildSettings(raw: RawQuestionnaire["settings"]): Settings {
  return {
    threshold: raw.threshold,
    quota: raw.quota,
    weights: raw.weights,
    areaWeight: raw.area_weight,
    notApplicableFlag: raw.not_applicable_flag,
    effortDays: raw.effort_days,
    value: {
      base: raw.value.base,
      essential: raw.value.essential,
      outcomesMax: raw.value.outcomes_max,
      dependantsMax: raw.value.dependants_max,
      maximum: raw.value.maximum,
    },
  };
}
