import { expect, test } from "vitest";
import { loadContent } from "@/lib/content/load-content";
import type { Choice } from "@/lib/domain/answers";
import { headline } from "@/lib/domain/headline";
import { nextActions } from "@/lib/domain/next-actions";
import { score } from "@/lib/domain/scoring";
import { choicesFrom } from "@/tests/support/questionnaires";
import answers from "./golden/answers.json";
import golden from "./golden/results.json";

// A difference here means that teams would see other figures for the same answers: either a
// mistake, or a change of rule or content, which then belongs into the golden file and a version.
test("fixed answers to the shipped questionnaire give the golden result", () => {
  const questionnaire = loadContent().questionnaire;
  const choices = choicesFrom(answers.choices as Readonly<Record<string, Choice>>);
  const assessment = { questionnaire, profile: answers.profile, mode: "full", choices } as const;
  const results = score(assessment);
  expect({
    headline: headline(results, questionnaire),
    results,
    nextActions: nextActions(assessment),
  }).toEqual(golden);
});
