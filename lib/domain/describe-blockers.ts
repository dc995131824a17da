import type { Choices } from "./answers";
import type { LevelRank } from "./levels";
import { practiceById } from "./look-up";
import type { Questionnaire } from "./questionnaire";
import type { Blockers, UnmetReason } from "./results";
import { unmetReason } from "./unmet-reason";

/** A practice that blocks, in words. */
export type BlockerText = {
  readonly id: string;
  readonly title: string;
  readonly level: LevelRank;
  /** The option that describes today; null when the answer is unknown. */
  readonly from: string | null;
  /** The option that would be enough. */
  readonly to: string;
  readonly why: UnmetReason;
};

/** {@link Blockers} with every id resolved; `anyOf` asks for any `need` of its list. */
export type BlockersText = {
  readonly target: LevelRank;
  readonly essential: readonly BlockerText[];
  readonly anyOf: readonly {
    readonly level: LevelRank;
    readonly need: number;
    readonly of: readonly BlockerText[];
  }[];
};

/**
 * Puts blockers into the words of the questionnaire.
 *
 * @throws RangeError if the questionnaire does not know a practice
 */
export function describeBlockers(
  questionnaire: Questionnaire,
  choices: Choices,
  blockers: Blockers,
): BlockersText {
  const describe = (id: string): BlockerText => {
    const practice = practiceById(questionnaire, id);
    const choice = choices.get(id);
    return {
      id,
      title: practice.title,
      level: practice.level,
      from: typeof choice === "number" ? (practice.options[choice] ?? null) : null,
      to: practice.options[practice.threshold] ?? "",
      why: unmetReason(choice),
    };
  };
  return {
    target: blockers.target,
    essential: blockers.essential.map(describe),
    anyOf: blockers.anyOf.map(({ level, need, of }) => ({ level, need, of: of.map(describe) })),
  };
}
