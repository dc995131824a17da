import { countedActions, type TeamCount } from "@/lib/domain/organisation/team-count";
import type { RowsOfTeam } from "@/lib/storage/change-rows";
import type { Tables } from "@/lib/storage/tables";
import { sortKey } from "@/lib/storage/text-keys";
import { flagMark, nameMarks, PENDING_MARK, practiceMark, tagMark } from "./team-marks";
import type { TeamRow } from "./team-rows";

/** A mark of a team; that of a practice on its plan has what the teams of the practice are sorted by. */
export type RowMark = Omit<Tables["team_marks"], "team_id">;

export const MARK_ROWS: RowsOfTeam<"team_marks"> = {
  ...{ table: "team_marks", key: "mark" },
  columns: { mark: "text", days: "integer", name_sort: "text" },
};

/** All marks of a team, of its plan too. */
export function marksOf({ team, counted }: TeamRow): readonly RowMark[] {
  const marks = [
    ...counted.groups.slice(1),
    ...team.tags.map(tagMark),
    ...team.profile.map(flagMark),
    ...nameMarks(team.name),
  ];
  return [...marks.map(plainMark), ...planMarks(counted, sortKey(team.name))];
}

/** The marks of the practices on its plan, or of having no plan yet. @param nameSort key of its name */
export function planMarks(counted: TeamCount, nameSort: string): readonly RowMark[] {
  const plan = countedActions(counted);
  if (plan === null) return [plainMark(PENDING_MARK)];
  return plan.map(({ practice, days }) => {
    return { mark: practiceMark(practice), days, name_sort: nameSort };
  });
}

function plainMark(mark: string): RowMark {
  return { mark, days: null, name_sort: null };
}
