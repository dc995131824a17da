import type { ModeEstimate } from "@/components/teams/team-form-state";
import { estimateMinutes } from "@/lib/domain/estimate-minutes";
import type { Mode, Questionnaire } from "@/lib/domain/questionnaire";
import { scopeOf } from "@/lib/domain/scope";

/** Practices and minutes of both modes, from an empty profile to one with every flag. */
export function estimateModes(questionnaire: Questionnaire): ModeEstimate[] {
  const every = questionnaire.profile.map((flag) => flag.id);
  return (["full", "quick"] as const).map((mode: Mode) => {
    const least = scopeOf(questionnaire, [], mode).practices.length;
    const most = scopeOf(questionnaire, every, mode).practices.length;
    return {
      mode,
      practices: `${least} to ${most}`,
      minutes: `${estimateMinutes(least).from} to ${estimateMinutes(most).to}`,
    };
  });
}
