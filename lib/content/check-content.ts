import { ContentError, type ContentProblem } from "./content-error";
import { type ContentFiles, readContentFiles } from "./content-files";
import { type Content, parseContent } from "./parse-content";
import type { Parse } from "./read-documents";

/** How much there is of everything that the content holds. */
export type ContentCounts = Readonly<
  Record<
    | "practices"
    | "essential"
    | "options"
    | "prerequisites"
    | "mappings"
    | "models"
    | "cells"
    | "worksheets",
    number
  >
>;

/** Either every problem, at least one, or the counts of sound content. */
export type ContentReport =
  | { readonly sound: false; readonly problems: readonly ContentProblem[] }
  | { readonly sound: true; readonly counts: ContentCounts };

/** Checks the content without loading it for use; the shipped content unless told otherwise. */
export function checkContent(
  files: ContentFiles = readContentFiles(),
  parse?: Parse,
): ContentReport {
  try {
    return { sound: true, counts: countContent(parseContent(files, parse)) };
  } catch (error) {
    if (error instanceof ContentError) return { sound: false, problems: error.problems };
    throw error;
  }
}

function countContent({ questionnaire, worksheets }: Content): ContentCounts {
  const { practices, models } = questionnaire;
  return {
    practices: practices.length,
    essential: practices.filter(({ essential }) => essential).length,
    options: total(practices, ({ options }) => options.length),
    prerequisites: total(practices, ({ requires }) => requires.length),
    mappings: total(practices, ({ evidence }) => evidence.length),
    models: models.length,
    cells: total(models, ({ cells }) => cells.length),
    worksheets: worksheets.length,
  };
}

function total<T>(list: readonly T[], size: (item: T) => number): number {
  return list.reduce((sum, item) => sum + size(item), 0);
}
