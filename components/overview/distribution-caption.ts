import { groupWords } from "@/components/dashboard/group-words";
import { countOf } from "@/components/dashboard/number-words";
import type { Distribution } from "@/lib/domain/organisation/views/distribution";
import type { Caption } from "@/lib/export/svg/framed";
import {
  distributionFinding,
  indexFinding,
  ownSentence,
  spreadLegend,
} from "./distribution-finding";
import { figureFacts } from "./figures-from";
import type { SpreadRow } from "./spread-rows";

/** What the drawing of the levels says of itself as a file. */
export function levelsCaption(found: Distribution, rows: readonly SpreadRow[]): Caption {
  return {
    title: distributionFinding(rows, { teams: found.rollUp.teams, group: found.group }),
    sentence: withOwn(found, levelsSentence(found, rows)),
    facts: factsOf(found, "teams at each level, 0 to 5"),
  };
}

/** What the drawing of the index says of itself as a file. */
export function indexCaption(found: Distribution, row: SpreadRow): Caption {
  return {
    title: indexFinding(row),
    sentence: withOwn(found, `${indexSentence(found)} ${spreadLegend([row], ownName(found))}`),
    facts: factsOf(found, "teams at each ten points of the index, 0 to 100"),
  };
}

export function levelsSentence(found: Distribution, rows: readonly SpreadRow[]): string {
  const teams = countOf(found.rollUp.assessed, "assessed team");
  const what = `Levels 0 to 5 by what answers show for certain, of ${teams}.`;
  return `${what} ${spreadLegend(rows, ownName(found))}`;
}

export function indexSentence({ rollUp }: Distribution): string {
  return `Index of the whole, 0 to 100, of ${countOf(rollUp.assessed, "assessed team")}, by what answers show for certain. A dot stands for the teams within ten points and lies between the lowest and the highest of them.`;
}

function ownName({ team }: Distribution): string | null {
  return team?.snapshot ? team.team.name : null;
}

function withOwn(found: Distribution, sentence: string): string {
  return [ownSentence(found), sentence].filter(Boolean).join(" ");
}

function factsOf(found: Distribution, unit: string): string {
  return [`Unit: ${unit}`, groupWords(found.group), ...figureFacts(found)].join(" · ");
}
