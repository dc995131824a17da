import { loadContent } from "@/lib/content/load-content";
import type { Choice } from "@/lib/domain/answers";
import { scopeOf } from "@/lib/domain/scope";

const QUESTIONNAIRE = loadContent().questionnaire;
const PRACTICES = scopeOf(QUESTIONNAIRE, [], "full").practices;

/** Practices of the build area in scope, in the order of the page. */
export const BUILD = PRACTICES.filter(({ area }) => area === "build");

/** Everything of an area answered alike. */
export function buildAnswers(choice: Choice): Record<string, Choice> {
  return Object.fromEntries(BUILD.map(({ id }) => [id, choice]));
}
