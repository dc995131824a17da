import type { Change } from "./change";

/** Leads to the practice of a change, with what keeps it from being saved. */
export function ChangeLink({ change }: { change: Change }) {
  const { teamId, areaId, practiceId, title, halt } = change;
  const why = halt?.kind === "refused" ? `could not be saved. ${halt.reason}` : null;
  return (
    <>
      <a href={`/teams/${teamId}/assessment/${areaId}#${practiceId}`}>{title}</a>:{" "}
      {why ?? (halt ? "changed by someone else" : "on its way")}
    </>
  );
}
