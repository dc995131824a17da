import { levelName } from "./format-figure";
import type { Level } from "./levels";
import type { Questionnaire } from "./questionnaire";
import type { Results } from "./results";

const MOST_NAMED_AREAS = 2;

/**
 * The result in one phrase without a full stop, by the low bounds: the typical level first, then
 * what holds it back. "Intermediate in most areas, held back by Test & Verification at Base".
 */
export function headline(results: Results, questionnaire: Questionnaire): string {
  const { overall, typical } = results;
  if (overall === null || typical === null) return "No area is in scope";
  if (results.completion.answered === 0) return "Nothing answered yet";
  const name = capitalised(levelName(questionnaire, typical.low));
  if (results.evenness === 0) return `${name} in every area`;
  const limiting = limitingAreas(results, questionnaire);
  return typical.low === overall.low
    ? `${name} overall, held there by ${limiting}`
    : `${name} in most areas, held back by ${limiting} ${at(overall.low, questionnaire)}`;
}

function limitingAreas({ limitingAreas }: Results, { areas }: Questionnaire): string {
  if (limitingAreas.length > MOST_NAMED_AREAS) return `${limitingAreas.length} areas`;
  return areas
    .filter((area) => limitingAreas.includes(area.id))
    .map((area) => area.name)
    .join(" and ");
}

function at(level: Level, questionnaire: Questionnaire): string {
  const name = levelName(questionnaire, level);
  return level === 0 ? name : `at ${name}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
