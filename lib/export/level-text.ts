import { levelName } from "@/lib/domain/format-figure";
import type { Level } from "@/lib/domain/levels";
import type { Questionnaire } from "@/lib/domain/questionnaire";

type Span = { readonly low: Level; readonly high: Level };

/** "Base", "Below Base" or, where unknown answers leave it open, "Base to Intermediate". */
export function levelText(questionnaire: Questionnaire, { low, high }: Span): string {
  const name = levelName(questionnaire, low);
  const from = name.charAt(0).toUpperCase() + name.slice(1);
  return low === high ? from : `${from} to ${levelName(questionnaire, high)}`;
}
