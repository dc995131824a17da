import { compareIds } from "@/lib/domain/by-id";
import { type Middle, middleOf } from "./counted-figure";

/** What stands for a number of teams that would tell of too few of them, where names are hidden. */
export const WITHHELD = "withheld";

/** Teams, or the word in their place, on a page and in a file. */
export type ToldTeams = number | typeof WITHHELD;

/** So many teams have a practice on their plans, with the same number of days left. */
export type ActionCell = {
  readonly practice: string;
  readonly area: string;
  /** Person-days of each of these teams, at least 1. */
  readonly days: number;
  /** At least 1. */
  readonly teams: number;
  /** Those of them whose plan has no other action. */
  readonly alone: ToldTeams;
  /** Those of them whose plan has exactly one other action. */
  readonly withOneOther: ToldTeams;
};

/** What adopting one practice everywhere would mean. */
export type RankedAction = Omit<ActionCell, "days"> & {
  /** Person-days of all these teams together. */
  readonly totalDays: number;
  /** Person-days of the middle team, or of the middle two. */
  readonly middleDays: Middle;
};

/**
 * Adds cells up by practice: those on the plans of most teams first, then the least work, then by
 * id. The same for any order of the cells.
 */
export function rankActions(cells: readonly ActionCell[]): readonly RankedAction[] {
  return [...Map.groupBy(cells, ({ practice }) => practice).values()]
    .map(addUp)
    .sort(
      (left, right) =>
        right.teams - left.teams ||
        left.totalDays - right.totalDays ||
        compareIds(left.practice, right.practice),
    );
}

function addUp(cells: readonly ActionCell[]): RankedAction {
  const sum = (figure: (cell: ActionCell) => number) =>
    cells.reduce((total, cell) => total + figure(cell), 0);
  const told = (figure: (cell: ActionCell) => ToldTeams) => cells.map(figure).reduce(addTold, 0);
  // An area may change its id from one version of the questionnaire to another.
  const [area = ""] = cells.map((cell) => cell.area).sort(compareIds);
  return {
    practice: cells[0]?.practice ?? "",
    area,
    teams: sum(({ teams }) => teams),
    alone: told(({ alone }) => alone),
    withOneOther: told(({ withOneOther }) => withOneOther),
    totalDays: sum(({ days, teams }) => days * teams),
    middleDays: middleOf(cells.map(({ days, teams }) => ({ value: days, teams }))),
  };
}

function addTold(left: ToldTeams, right: ToldTeams): ToldTeams {
  return left === WITHHELD || right === WITHHELD ? WITHHELD : left + right;
}
