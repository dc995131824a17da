import type { Answers } from "@/lib/domain/answers";
import { choicesOf } from "@/lib/domain/answers";
import type { Frozen } from "@/lib/domain/compare-snapshots";
import type { Mode, Questionnaire } from "@/lib/domain/questionnaire";
import { scopeOf } from "@/lib/domain/scope";
import { score } from "@/lib/domain/scoring";
import { SMALL_QUESTIONNAIRE } from "./results";

/** A snapshot as submitting makes it. */
export function freeze(
  answers: Answers,
  fields: { questionnaire?: Questionnaire; profile?: readonly string[]; mode?: Mode } = {},
): Frozen {
  const { questionnaire = SMALL_QUESTIONNAIRE, profile = [], mode = "full" } = fields;
  return {
    questionnaire,
    answers,
    results: score({ questionnaire, profile, mode, choices: choicesOf(answers) }),
    scope: scopeOf(questionnaire, profile, mode).practices.map(({ id }) => id),
  };
}
