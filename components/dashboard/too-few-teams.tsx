import type { AssessedRow } from "./team-row";

/** What stands in place of a comparison while fewer than two assessed teams are chosen. */
export function TooFewTeams({ rows }: { rows: readonly AssessedRow[] }) {
  const only = rows[0];
  return (
    <p className="max-w-prose">
      {only
        ? `${only.team.name} is chosen; a comparison needs at least one more team that has a snapshot. `
        : "A comparison needs at least two teams that have a snapshot. "}
      Tick them in the first column of the <a href="/dashboard">dashboard</a>.
    </p>
  );
}
