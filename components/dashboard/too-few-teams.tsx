import { DEFAULT_VIEW, dashboardHref } from "./dashboard-view";
import type { AssessedRow } from "./team-row";

type Props = { rows: readonly AssessedRow[]; group: string | null };

/** What stands in place of a comparison while fewer than two assessed teams are chosen. */
export function TooFewTeams({ rows, group }: Props) {
  const only = rows[0];
  return (
    <p className="max-w-prose">
      {only
        ? `${only.team.name} is chosen; a comparison needs at least one more team that has a snapshot. `
        : "A comparison needs at least two teams that have a snapshot. "}
      Find them here by name, or tick them in the first column of the{" "}
      <a href={dashboardHref({ ...DEFAULT_VIEW, group })}>dashboard</a>.
    </p>
  );
}
