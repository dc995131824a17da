import { formatIndex, formatRange } from "@/lib/domain/format-figure";
import { areaName } from "@/lib/domain/look-up";
import type { Report } from "@/lib/domain/report";
import type { Coverage, LevelRange, Range } from "@/lib/domain/results";
import { levelText } from "../level-text";

/** Where one area stands, in words and figures. Figures are null for an area out of scope. */
export type AreaRow = {
  readonly id: string;
  readonly name: string;
  readonly level: LevelRange | null;
  /** "Base to Intermediate"; "Out of scope". */
  readonly levelText: string;
  /** 0 to 100, unrounded. */
  readonly index: Range | null;
  /** "58.9–63.0"; "–" out of scope. */
  readonly indexText: string;
  readonly coverage: Coverage;
  /** "7 of 9"; "–" out of scope. */
  readonly answeredText: string;
};

/** One row for each area, in the order of the questionnaire. */
export function areaRows({ questionnaire, results }: Report): AreaRow[] {
  return results.areas.map(({ id, level, index, coverage }) => ({
    id,
    name: areaName(questionnaire, id),
    level,
    levelText: level === null ? "Out of scope" : levelText(questionnaire, level),
    index,
    indexText: index === null ? "–" : formatRange(index, (figure) => formatIndex(figure)),
    coverage,
    answeredText: level === null ? "–" : `${coverage.answered} of ${coverage.applicable}`,
  }));
}
