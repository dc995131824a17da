import { historyFinding } from "@/components/history/history-finding";
import { snapshotLabel } from "@/components/history/snapshot-words";
import type { HistoryView } from "@/lib/data/history";

/** Heading of the page: what changed, or what is there so far. */
export function historyHeader({ team, snapshots, chosen }: HistoryView) {
  const context = (
    <>
      <a href={`/teams/${team.id}`}>
        <bdi>{team.name}</bdi>
      </a>
      {" · history"}
    </>
  );
  if (!chosen) {
    const title = snapshots.length === 0 ? "Nothing has been submitted yet" : "One snapshot so far";
    return { context, title };
  }
  const { older, newer, comparison } = chosen;
  return {
    context,
    title: comparison ? historyFinding(comparison) : "These two snapshots cannot be compared",
    lead: `From ${snapshotLabel(older.head)} to ${snapshotLabel(newer.head)}.`,
  };
}
