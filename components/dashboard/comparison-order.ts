import { isAhead } from "@/lib/domain/organisation/tie-bands";
import type { Range } from "@/lib/domain/results";
import type { AreaHeading } from "./area-heading";
import { capitalised, listed, numberWord } from "./number-words";
import type { AssessedRow, TeamArea } from "./team-row";

/**
 * The index of an area as far as it may be compared: not out of scope, and not where more than
 * the allowed share of answers is "does not apply".
 */
export function comparedIndex(area: TeamArea | undefined): Range | null {
  return area && !area.manyNotApplicable ? area.index : null;
}

/** Teams can be put in an order only if they were asked the same questions. */
export function sameQuestions(rows: readonly AssessedRow[]): boolean {
  const asked = rows.map(({ snapshot }) => `${snapshot.questionnaireVersion} ${snapshot.mode}`);
  return new Set(asked).size <= 1;
}

/** The heading of a comparison: who is ahead on the index, where that can be told. */
export function comparisonFinding(rows: readonly AssessedRow[]): string {
  const count = numberWord(rows.length);
  if (!sameQuestions(rows)) {
    return `${capitalised(count)} teams side by side, without an order: they answered different questions`;
  }
  const first = rows.filter(
    (row) => !rows.some((other) => isAhead(other.snapshot.index, row.snapshot.index)),
  );
  const names = listed(first.map(({ team }) => team.name));
  if (first.length === rows.length) {
    return rows.length === 2
      ? `${names} cannot be told apart on the index`
      : `The ${count} teams cannot be told apart on the index`;
  }
  if (first.length > 1) return `${names} share the highest place on the index`;
  const others = rows.filter(({ team }) => team.id !== first[0]?.team.id);
  const rest =
    others.length === 1 ? others[0]?.team.name : `the other ${numberWord(others.length)}`;
  const clear = others.every((other) =>
    first.some((lead) => isAhead(lead.snapshot.index, other.snapshot.index)),
  );
  return clear
    ? `${names} is ahead of ${rest} on the index`
    : `${names} is highest on the index, though not clearly`;
}

type Gap = { area: string; low: AssessedRow; high: AssessedRow; width: number };

/** The area in which two of the teams are furthest apart for certain; null if none are. */
export function widestGap(rows: readonly AssessedRow[], areas: readonly AreaHeading[]): Gap | null {
  let widest: Gap | null = null;
  for (const { id, name } of areas) {
    for (const high of rows) {
      for (const low of rows) {
        const width = distance(indexIn(high, id), indexIn(low, id));
        if (width > (widest?.width ?? 0)) widest = { area: name, low, high, width };
      }
    }
  }
  return widest;
}

/** The index of a team in one area as far as it may be compared. */
export function indexIn(row: AssessedRow, area: string): Range | null {
  return comparedIndex(row.snapshot.areas.find(({ id }) => id === area));
}

function distance(high: Range | null, low: Range | null): number {
  return high && low ? high.low - low.high : 0;
}
