import type { Practice, PublishedModel } from "@/lib/domain/questionnaire";
import type { LastAnswerView } from "./last-answer";

/** What a person sees of a practice while answering: neither its level nor its weight. */
export type PracticeView = {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly hint: string;
  /** Five, for the answers 0 to 4 in order. */
  readonly options: readonly string[];
  readonly risk: string;
  /** Cells of published models that an answer feeds, by model. */
  readonly references: readonly { readonly model: string; readonly cells: readonly string[] }[];
  /** What the team answered last time, if it was asked. */
  readonly last?: LastAnswerView | undefined;
};

export function practiceView(practice: Practice, models: readonly PublishedModel[]): PracticeView {
  const { id, title, question, hint, options, risk } = practice;
  return { id, title, question, hint, options, risk, references: referencesOf(practice, models) };
}

function referencesOf(practice: Practice, models: readonly PublishedModel[]) {
  return models.flatMap((model) => {
    const fed = new Set(
      practice.evidence.filter((link) => link.model === model.id).map((link) => link.cell),
    );
    const cells = model.cells.filter((cell) => fed.has(cell.id)).map((cell) => cell.text);
    return cells.length > 0 ? [{ model: model.name, cells }] : [];
  });
}
