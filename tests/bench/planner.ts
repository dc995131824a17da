import type { Choice, Choices } from "@/lib/domain/answers";
import { needsFor } from "@/lib/domain/area-needs";
import { chooseActions } from "@/lib/domain/choose-actions";
import { planRoadmap } from "@/lib/domain/plan-roadmap";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import { planStart } from "@/lib/domain/roadmap/plan-start";
import { type Assessment, score } from "@/lib/domain/scoring";
import { spreadOf } from "./figures";

const SETS = 200;
/** Where the random answers begin: the same in every run. */
const SEED = 20_261_126;
const TARGETS = [3, 5] as const;
/** Every answer is as likely as any other, but for those that stand twice. */
const CHOICES: readonly Choice[] = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, "DK", "NA"];

/**
 * Milliseconds that planning takes, with every flag set, over {@link SETS} sets of random answers:
 * phase 1 alone (which actions), and the whole plan. `ratio` is the same over the median of scoring
 * one of these sets in this process, so that figures of different machines can be compared.
 */
export function measurePlanner(questionnaire: Questionnaire) {
  const assessments = randomAssessments(questionnaire);
  const scoring = timeOnAll(assessments, (each) => score(each));
  const { median } = spreadOf(scoring);
  const figures = TARGETS.map((target) => {
    const selection = timeOnAll(assessments, (each) => select({ ...each, target }));
    const whole = timeOnAll(assessments, (each) => planRoadmap({ ...each, target }));
    return [
      `to level ${target}`,
      { selection: spreadAndRatio(selection, median), plan: spreadAndRatio(whole, median) },
    ] as const;
  });
  return { sets: SETS, score: spreadOf(scoring), ...Object.fromEntries(figures) };
}

function select(input: Assessment & { readonly target: (typeof TARGETS)[number] }) {
  const { planning, aim } = planStart(input);
  return chooseActions(needsFor(aim, planning, input.questionnaire.settings.quota), planning, null);
}

/** The first round warms up; the second counts. */
function timeOnAll(all: readonly Assessment[], run: (each: Assessment) => unknown): number[] {
  for (const each of all.slice(0, SETS / 10)) run(each);
  return all.map((each) => {
    const start = performance.now();
    run(each);
    return performance.now() - start;
  });
}

function spreadAndRatio(milliseconds: readonly number[], unit: number) {
  const worst = Number(Math.max(...milliseconds).toFixed(3));
  const spread = { ...spreadOf(milliseconds), worst };
  const ratio = Object.entries(spread).map(([name, value]) => [
    name,
    Number((value / unit).toFixed(1)),
  ]);
  return { ...spread, ratio: Object.fromEntries(ratio) };
}

function randomAssessments(questionnaire: Questionnaire): Assessment[] {
  const random = randomFrom(SEED);
  const profile = questionnaire.profile.map(({ id }) => id);
  return Array.from({ length: SETS }, () => {
    const choices: Choices = new Map(
      questionnaire.practices.map(({ id }): [string, Choice] => [
        id,
        CHOICES[Math.floor(random() * CHOICES.length)] ?? 0,
      ]),
    );
    return { questionnaire, profile, mode: "full", choices };
  });
}

/** Numbers from 0 to 1, without 1, that look random. @see Marsaglia 2003, Xorshift RNGs */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
