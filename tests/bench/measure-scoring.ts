import { loadQuestionnaire } from "@/lib/content/load-questionnaire";
import type { Choices } from "@/lib/domain/answers";
import { score } from "@/lib/domain/scoring";
import { measureTime, round } from "./measure-time";

const CHOICES = [3, 4, 2, "DK", 1, "NA", 0] as const;
const ASSESSMENTS_PER_RUN = 20;

/**
 * How long the scoring of one whole assessment takes, with every area in scope and every kind of
 * answer.
 *
 * @returns milliseconds
 */
export async function measureScoring(): Promise<{ median: number; p95: number }> {
  const questionnaire = loadQuestionnaire();
  const profile = questionnaire.profile.map(({ id }) => id);
  const choices: Choices = new Map(
    questionnaire.practices.map(({ id }, place) => [id, CHOICES[place % CHOICES.length] ?? 0]),
  );
  const { median, p95 } = await measureTime(() => {
    for (let count = 0; count < ASSESSMENTS_PER_RUN; count += 1) {
      score({ questionnaire, profile, mode: "full", choices });
    }
  });
  return { median: round(median / ASSESSMENTS_PER_RUN), p95: round(p95 / ASSESSMENTS_PER_RUN) };
}
