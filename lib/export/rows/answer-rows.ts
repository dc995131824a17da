import { type Answer, NA_REASON_TEXTS } from "@/lib/domain/answers";
import { levelName } from "@/lib/domain/format-figure";
import { areaName } from "@/lib/domain/look-up";
import type { Practice } from "@/lib/domain/questionnaire";
import type { Report } from "@/lib/domain/report";
import { scopeOf } from "@/lib/domain/scope";

/** One answer with everything kept beside it, in words. */
export type AnswerRow = {
  /** Id of the practice. */
  readonly id: string;
  readonly area: string;
  readonly title: string;
  /** Name of the level; empty if the questionnaire does not know the practice. */
  readonly level: string;
  readonly kind: "Essential" | "Supporting" | "";
  readonly question: string;
  readonly inScope: boolean;
  readonly state: "Answered" | "Not applicable" | "Don't know" | "Unanswered";
  /** 0 to 4; null for every other state. */
  readonly value: number | null;
  /** The statement that was chosen, or the state in words. Never empty. */
  readonly said: string;
  /** Why it does not apply; empty for every other state. */
  readonly reason: string;
  readonly note: string;
  readonly links: readonly string[];
};

/** Practices in scope in the order of the questionnaire, then other stored answers by id. */
export function answerRows({ questionnaire, results, answers }: Report): AnswerRow[] {
  const { practices } = scopeOf(questionnaire, results.profile, results.mode);
  const asked = new Set(practices.map(({ id }) => id));
  const known = new Map(questionnaire.practices.map((practice) => [practice.id, practice]));
  const others = [...answers.keys()].filter((id) => !asked.has(id)).sort();
  return [...asked, ...others].map((id) => {
    const practice = known.get(id);
    return {
      id,
      area: practice ? areaName(questionnaire, practice.area) : "",
      title: practice?.title ?? id,
      level: practice ? levelName(questionnaire, practice.level) : "",
      kind: kindOf(practice),
      question: practice?.question ?? "",
      inScope: asked.has(id),
      ...answerText(practice, answers.get(id)),
    };
  });
}

function kindOf(practice: Practice | undefined): AnswerRow["kind"] {
  if (practice === undefined) return "";
  return practice.essential ? "Essential" : "Supporting";
}

function answerText(practice: Practice | undefined, answer: Answer | undefined) {
  const { note, links } = answer ?? { note: "", links: [] };
  const choice = answer?.choice ?? null;
  if (typeof choice === "number") {
    const said = practice?.options[choice] ?? `Answered ${choice}`;
    return { state: "Answered" as const, value: choice, said, reason: "", note, links };
  }
  const state = stateOf(choice);
  const reason = answer?.naReason ? `${NA_REASON_TEXTS[answer.naReason]}: ${answer.naText}` : "";
  return { state, value: null, said: state, reason, note, links };
}

function stateOf(choice: "NA" | "DK" | null) {
  if (choice === "NA") return "Not applicable" as const;
  return choice === "DK" ? ("Don't know" as const) : ("Unanswered" as const);
}
