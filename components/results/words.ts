import type { Choice } from "@/lib/domain/answers";
import { formatIndex, levelName } from "@/lib/domain/format-figure";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { Coverage, LevelRange, Range } from "@/lib/domain/results";

/** "1 practice", "3 practices". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "58.9 from 75 of 78 practices, could reach 63.0"; the figure alone stands first. */
export function indexSentence(index: Range, coverage: Coverage): string {
  return `${formatIndex(index.low)} ${indexBasis(index, coverage)}`;
}

/** "from 75 of 78 practices, could reach 63.0". */
export function indexBasis(index: Range, { answered, applicable }: Coverage): string {
  const [low, high] = [formatIndex(index.low), formatIndex(index.high)];
  const from = `from ${answered} of ${applicable} practices`;
  return low === high ? from : `${from}, could reach ${high}`;
}

/** "Base, could be Intermediate"; without the second half where nothing is open. */
export function levelSentence(
  questionnaire: Questionnaire,
  { low, high }: { low: LevelRange["low"]; high: LevelRange["high"] },
): string {
  const name = capital(levelName(questionnaire, low));
  return low === high ? name : `${name}, could be ${levelName(questionnaire, high)}`;
}

/**
 * "Level 3 (without the 2 not-applicable answers: Level 2)", or null where strict counting
 * changes nothing.
 */
export function strictSentence(level: LevelRange, notApplicable: number): string | null {
  if (level.strict === level.low) return null;
  const answers = notApplicable === 1 ? "answer" : "answers";
  const count = notApplicable === 1 ? "" : `${notApplicable} `;
  return `Level ${level.low} (without the ${count}not-applicable ${answers}: Level ${level.strict})`;
}

/** What was answered, in words or as the value. */
export function choiceText(choice: Choice | null): string {
  if (choice === null) return "not answered";
  if (choice === "NA") return "does not apply";
  return choice === "DK" ? "don’t know" : String(choice);
}

/** Fewer than four fifths answered: say so beside every figure. */
export function isThin({ answered, applicable }: Coverage): boolean {
  return answered * 5 < applicable * 4;
}

/** Fewer than a quarter answered: too little to read anything from. */
export function isTooThin({ answered, applicable }: Coverage): boolean {
  return answered * 4 < applicable;
}

/** "A", "A and B", "A, B and C". */
export function listOf(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** With a capital first letter, for the start of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
