import type { Caption } from "@/lib/export/svg/framed";
import type { RadarSeries } from "@/lib/export/svg/radar";
import type { SlopeData } from "@/lib/export/svg/slope-scale";
import type { AreaHeading } from "./area-heading";
import { indexFinding, slopeFinding } from "./comparison-drawing";
import { comparisonNotes } from "./comparison-notes";
import { comparisonFinding } from "./comparison-order";
import { coverageWords } from "./heat-map-row";
import { formatShortDate } from "./short-date";
import type { AssessedRow } from "./team-row";

type Rows = readonly AssessedRow[];
type Areas = readonly AreaHeading[];

export const INDEX_SENTENCE =
  "A mark stands at what the answers show; a whisker reaches as far as unknown answers leave open.";

/** What the drawing of the indices says of itself as a file. */
export function indexCaption(rows: Rows, areas: Areas): Caption {
  const sentence = `Index of each area, 0 to 100. ${INDEX_SENTENCE}`;
  return { title: indexFinding(rows, areas), sentence, facts: factsOf(rows, areas) };
}

/** What the slopes of two teams say of themselves as a file. */
export function slopesCaption(slopes: SlopeData, rows: Rows, areas: Areas): Caption {
  const sentence = `Index of each area, 0 to 100, ${slopesSentence(slopes)} ${INDEX_SENTENCE}`;
  return { title: slopeFinding(slopes), sentence, facts: factsOf(rows, areas) };
}

/** "from Checkout to Search. …" */
export function slopesSentence({ ends: [one, other] }: SlopeData): string {
  return `from ${one} to ${other}. A strong line is a difference that unknown answers cannot undo.`;
}

/** What a radar of two teams says of itself as a file. */
export function radarCaption(series: readonly RadarSeries[], rows: Rows, areas: Areas): Caption {
  const sentence = `Index of each area, 0 to 100. ${radarSentence(series)}`;
  return { title: comparisonFinding(rows), sentence, facts: factsOf(rows, areas) };
}

export function radarSentence([one, other]: readonly RadarSeries[]): string {
  return `Solid: ${one?.name}. Dashed: ${other?.name}. The shape depends on the order of the areas, so read the table for how far apart they are.`;
}

/** Each team with its group, its coverage and the day of its snapshot; what is not like for like. */
function factsOf(rows: Rows, areas: Areas): string {
  const teams = rows.map(({ team, snapshot: { coverage, submittedAt } }) => {
    const name = team.group === "" ? team.name : `${team.name} (${team.group})`;
    return `${name}: ${coverageWords(coverage)} answered, snapshot of ${formatShortDate(submittedAt)}`;
  });
  const facts = ["Unit: index, 0 to 100", `${rows.length} teams`, ...teams].join(" · ");
  return [facts, ...comparisonNotes(rows, areas)].join("\n");
}
