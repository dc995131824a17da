import type { ModelRule } from "@/lib/domain/models/model-rule";
import type { ProfileFlag } from "@/lib/domain/questionnaire";
import { applies } from "@/lib/domain/scope";

/** What a team does, and what it could have said it does. */
export type Asked = { readonly profile: readonly string[]; readonly flags: readonly ProfileFlag[] };

/** Why nothing of a model is assessed, for a reader of the page. */
export function notAssessedReason({ appliesIf }: ModelRule, { profile, flags }: Asked): string {
  if (appliesIf === "always" || applies(appliesIf, new Set(profile))) {
    return "No practice that this team is asked speaks for it.";
  }
  const questions = flags.filter(({ id }) => appliesIf.any.includes(id));
  const named = questions.map(({ question }) => `“${question}”`).join(" or ");
  return `It is about teams whose profile says yes to ${named}.`;
}
