import type { ModelResult } from "@/lib/domain/models/model-result";
import type { Worksheet } from "@/lib/domain/worksheet";

/** An answer that the questionnaire suggests for an item, and the practices that it follows from. */
export type ProposedAnswer = {
  readonly item: string;
  readonly value: number;
  readonly practices: readonly string[];
};

/**
 * What the answers to the questionnaire suggest for a worksheet, for people to confirm. Items that
 * nothing maps to and items that unknown answers leave open get no proposal.
 *
 * @param model the result of the model whose cells have the ids of the items
 */
export function proposeAnswers(
  worksheet: Worksheet,
  model: Pick<ModelResult, "cells">,
): readonly ProposedAnswer[] {
  return worksheet.items.flatMap((item) => {
    const cell = model.cells.find(({ id }) => id === item.id);
    if (!cell?.figure || cell.figure.low !== cell.figure.high) return [];
    const value = cell.figure.low;
    if (!item.options.some((option) => option.value === value)) return [];
    const counted = cell.inputs.filter(({ says }) => says !== "does-not-apply");
    return [{ item: item.id, value, practices: counted.map(({ practice }) => practice) }];
  });
}
