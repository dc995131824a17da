import type { RankedAction } from "@/lib/domain/organisation/rank-actions";
import type { Table } from "./table";

/** The columns of the organisation plan. Names are permanent. */
export const ORGANISATION_PLAN_COLUMNS = [
  ...["practice_id", "practice", "area", "level", "teams", "only_action", "one_of_two"],
  ...["days_total", "days_middle_low", "days_middle_high"],
] as const;

/** An action over all teams, with its words. */
export type OrganisationPlanRow = RankedAction & {
  readonly title: string;
  readonly level: number | null;
};

/** The practices on the plans of the teams to their next level, one row each, in the order given. */
export function organisationPlanTable(rows: readonly OrganisationPlanRow[]): Table {
  return {
    header: ORGANISATION_PLAN_COLUMNS,
    rows: rows.map((row) => [
      ...[row.practice, row.title, row.area, row.level ?? ""],
      ...[row.teams, row.alone, row.withOneOther],
      ...[row.totalDays, row.middleDays.low, row.middleDays.high],
    ]),
  };
}
