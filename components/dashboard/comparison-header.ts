import type { TeamsComparison } from "@/lib/domain/organisation/views/comparison";
import type { AreaHeading } from "./area-heading";
import { comparisonFinding } from "./comparison-order";
import { groupWords, ofGroup } from "./group-words";
import { countOf } from "./number-words";
import { restFinding } from "./rest-rows";
import { assessedOnly } from "./team-row";

/** The heading of a comparison: what it finds, or what is missing for one. */
export function comparisonHeader(
  { rows, rest, group }: Pick<TeamsComparison, "rows" | "rest" | "group">,
  areas: readonly AreaHeading[],
): { readonly context?: string; readonly title: string } {
  const assessed = assessedOnly(rows);
  const [only] = assessed;
  if (assessed.length >= 2) {
    return {
      context: `${countOf(assessed.length, "team")} · latest snapshots · in the order chosen`,
      title: comparisonFinding(assessed),
    };
  }
  if (!only || !rest) return { title: "Choose two to six teams to compare" };
  const others = rest.rollUp.assessed;
  if (others === 0) return { title: `No other team${ofGroup(group)} has a snapshot yet` };
  return {
    context: `1 team beside ${countOf(others, "other")} · ${groupWords(group)} · latest snapshots`,
    title: restFinding({ row: only, rest, areas }),
  };
}
