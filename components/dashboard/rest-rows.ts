import { spreadLegend, whyNoHalf } from "@/components/overview/distribution-finding";
import { figureFacts } from "@/components/overview/figures-from";
import { type SpreadRow, spreadRows } from "@/components/overview/spread-rows";
import { formatCount } from "@/lib/domain/format-figure";
import type { Rest, TeamsComparison } from "@/lib/domain/organisation/views/comparison";
import type { Caption } from "@/lib/export/svg/framed";
import type { AreaHeading } from "./area-heading";
import { groupWords, ofGroup } from "./group-words";
import { shareOfAreas } from "./number-words";
import { formatShortDate } from "./short-date";
import { type AssessedRow, assessedOnly } from "./team-row";

/** One team, and the others or those of a group. */
export type Beside = {
  readonly row: AssessedRow;
  readonly rest: Rest;
  readonly areas: readonly AreaHeading[];
  /** Null for all groups. */
  readonly group: string | null;
};

/** One team beside the rest, where that is what is compared and others have a snapshot. */
export function besideOf(
  { rows, rest, group }: Pick<TeamsComparison, "rows" | "rest" | "group">,
  areas: readonly AreaHeading[],
): Beside | null {
  const [row] = assessedOnly(rows);
  return row && rest && rest.rollUp.assessed > 0 ? { row, rest, areas, group } : null;
}

/** Where the others are, and the team beside them: it is not one of them, so it has no percentile. */
export function restRows({ row, rest, areas }: Omit<Beside, "group">): readonly SpreadRow[] {
  const rows = spreadRows({ ...rest, team: row }, areas);
  return rows.map((each) => ({ ...each, percentile: null }));
}

/**
 * The heading of one team beside the rest: in how many areas it is below the middle for certain, and
 * in how many it shows more than the middle does, which unknown answers of others can still lift.
 */
export function restFinding({ row, rest, areas }: Omit<Beside, "group">): string {
  const rows = restRows({ row, rest, areas })
    .slice(1)
    .filter(({ own, middle }) => own !== null && middle !== null);
  const below = rows.filter(({ own, middle }) => (own?.high ?? 0) < (middle?.low ?? 0)).length;
  const above = rows.filter(({ own, middle }) => (own?.low ?? 0) > (middle?.high ?? 0)).length;
  const { name } = row.team;
  const who = middleOthers(rest.rollUp.assessed);
  if (below + above === 0) return `${name} is not clearly above or below ${who} in any area`;
  if (above === 0) return `${name} is below ${who} in ${shareOfAreas(below, rows.length)}`;
  if (below === 0) return `${name} shows more than ${who} in ${shareOfAreas(above, rows.length)}`;
  const it = rest.rollUp.assessed === 2 ? "them" : "it";
  return `${name} shows more than ${who} in ${above}, is below ${it} in ${shareOfAreas(below, rows.length)}`;
}

/** With two others there is no middle team: the middle is both of them. */
function middleOthers(assessed: number): string {
  if (assessed > 2) return "the middle team";
  return assessed === 2 ? "both other teams" : "the other team";
}

/** "the other 11 assessed teams of Bank". */
export function otherTeams({ rest, group }: Pick<Beside, "rest" | "group">): string {
  const { assessed } = rest.rollUp;
  const which = assessed === 1 ? "assessed team" : `${formatCount(assessed)} assessed teams`;
  return `the other ${which}${ofGroup(group)}`;
}

/** What is drawn, and from when the own snapshot is. */
export function restSentence(beside: Beside): string {
  const { team, snapshot } = beside.row;
  const { answered, applicable } = snapshot.coverage;
  const legend = spreadLegend(restRows(beside), team.name);
  return `Levels 0 to 5 of ${otherTeams(beside)}. ${legend} The snapshot of ${team.name} is of ${formatShortDate(snapshot.submittedAt)}, with ${answered} of ${applicable} answered.`;
}

/** What the drawing says of itself as a file. */
export function restCaption(beside: Beside): Caption {
  const { rest, group } = beside;
  const unit = "Unit: other teams at each level, 0 to 5";
  return {
    title: restFinding(beside),
    sentence: [restSentence(beside), whyNoHalf(rest)].filter(Boolean).join(" "),
    facts: [unit, groupWords(group), ...figureFacts(rest)].join(" · "),
  };
}
