import { currentActor } from "@/app/current-actor";
import { LevelUpOutcomeDownNotices } from "@/components/history/level-up-outcome-down";
import { OutcomesOverTime } from "@/components/history/outcomes-over-time";
import type { HistoryView } from "@/lib/data/history";
import { getOutcomeHistory } from "@/lib/data/outcome-history";

/** Outcomes beside the levels, and where the two disagree; nothing without worksheets. */
export async function OutcomesSection({ history }: { history: HistoryView }) {
  const { team, snapshots, questionnaire } = history;
  const outcomes = await getOutcomeHistory(await currentActor(), team.id, snapshots);
  if (!outcomes) return null;
  const { trends, contradictions } = outcomes;
  return (
    <>
      <OutcomesOverTime {...{ trends, snapshots }} />
      <LevelUpOutcomeDownNotices {...{ contradictions, questionnaire, snapshots }} />
    </>
  );
}
