import { listOf } from "@/components/results/words";
import { formatDay } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import { areaName } from "@/lib/domain/look-up";
import { formatFormulaValue } from "@/lib/domain/models/formula";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { LevelUpOutcomeDown } from "@/lib/domain/worksheets/level-up-outcome-down";
import type { SnapshotInTime } from "./history-types";

type Props = {
  contradictions: readonly LevelUpOutcomeDown[];
  questionnaire: Questionnaire;
  /** Oldest first. */
  snapshots: readonly SnapshotInTime[];
};

/** Where a level rose and an outcome fell from one snapshot to the next, newest first. */
export function LevelUpOutcomeDownNotices({ contradictions, questionnaire, snapshots }: Props) {
  return contradictions.toReversed().map(({ place, rose, fell }) => {
    const [before, after] = [snapshots[place - 1], snapshots[place]];
    if (!before || !after) return null;
    const names = rose.map((id) => nameOf(questionnaire, id));
    const [from, to] = [before, after].map(({ head }) => formatDay(head.submittedAt));
    return (
      <Notice key={after.head.id} look="hold">
        <div className="max-w-prose">
          <p>
            <strong>Level up, outcome down.</strong>{" "}
            {`Between ${from} and ${to} ${listOf(names)} rose, while this got worse:`}
          </p>
          <ul className="list-disc pl-5">
            {fell.map(({ worksheet, name, from: high, to: low }) => (
              <li key={worksheet + name}>
                {`${name} (${formatFormulaValue(high)} → ${formatFormulaValue(low)}, ${worksheet})`}
              </li>
            ))}
          </ul>
          <p>
            Either what is in place does not help yet, or something else got in the way. Talk about
            it before you plan the next level.
          </p>
        </div>
      </Notice>
    );
  });
}

/** Areas of an earlier questionnaire may be gone. */
function nameOf(questionnaire: Questionnaire, id: string): string {
  return questionnaire.areas.some((area) => area.id === id) ? areaName(questionnaire, id) : id;
}
