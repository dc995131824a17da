import { foldCase } from "@/lib/storage/text-keys";
import type { ExportPlan } from "./format-plan";

/** What in the plans of a team does not agree with the rest of them; one sentence each. */
export function checkPlans(plans: readonly ExportPlan[]): string[] {
  const living = plans.filter(({ deletedAt }) => deletedAt === null);
  const current = living.filter((plan) => plan.current);
  const problems = plans.flatMap(checkPlan);
  if (hasRepeats(living.map(({ name }) => foldCase(name)))) {
    problems.push("two plans have the same name.");
  }
  if (living.length > 0 && current.length !== 1) {
    problems.push("not exactly one of the plans is the current one.");
  }
  return problems;
}

function checkPlan({ name, editions, words }: ExportPlan): string[] {
  const problems: string[] = [];
  if (!editions.every(({ number }, place) => number === place + 1)) {
    problems.push(`the editions of the plan “${name}” do not count 1, 2, 3 and on.`);
  }
  if (editions.some(({ edition }) => hasRepeats(edition.actions.map(({ id }) => id)))) {
    problems.push(`the plan “${name}” has an action twice.`);
  }
  if (words.some(({ statusAt, changedAt }) => statusAt !== undefined && statusAt >= changedAt)) {
    problems.push(`the plan “${name}” has a status that is not older than the rest of its words.`);
  }
  if (hasRepeats(words.map(({ action }) => action))) {
    problems.push(`the plan “${name}” says something twice about an action.`);
  }
  return problems;
}

function hasRepeats(texts: readonly string[]): boolean {
  return new Set(texts).size !== texts.length;
}
