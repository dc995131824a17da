import { snapshotLabel } from "@/components/history/snapshot-words";
import { capital } from "@/components/results/words";
import type { PlanDifference } from "@/lib/domain/plans/compare-plans";
import type { PlanEdition } from "@/lib/domain/plans/kept-plan";
import { DifferenceTables } from "./difference-tables";
import { laterWords, moreDaysWords } from "./plan-words";

const TITLES = {
  onlyBefore: "No longer on the plan",
  onlyAfter: "New on the plan",
  before: "Last plan",
  after: "Now",
};

type Props = {
  moved: PlanDifference | null;
  /** Whether the tables stand open: it was planned again just now. */
  open: boolean;
};

/** How the plan differs from the one before it; nothing for a plan that was made once. */
export function MovedSection({ moved, open }: Props) {
  if (moved === null) return null;
  const { before, after, onlyBefore, onlyAfter, changed } = moved;
  const count = onlyBefore.length + onlyAfter.length + changed.length;
  return (
    <section aria-labelledby="moved" className="border-t border-line pt-6">
      <h2 id="moved">What moved since the last plan</h2>
      <p className="mt-1 max-w-prose">
        {`${movedSentence(moved)} Planned from the snapshot of ${snapshotOf(after)}; before, from that of ${snapshotOf(before)}.`}
      </p>
      {count > 0 && (
        <details open={open}>
          <summary className="min-h-11 content-center">
            {count === 1 ? "The action that moved" : `The ${count} actions that moved`}
          </summary>
          <div className="pt-2">
            <DifferenceTables difference={moved} titles={TITLES} />
          </div>
        </details>
      )}
    </section>
  );
}

/** "7 days less in all, finished 1 quarter earlier." */
export function movedSentence(moved: PlanDifference): string {
  const { onlyBefore, onlyAfter, changed, moreDays, quartersLater } = moved;
  if (onlyBefore.length + onlyAfter.length + changed.length === 0) return "Nothing moved.";
  const days = `${moreDaysWords(moreDays)} in all`;
  if (quartersLater === null) return capital(`${days}.`);
  return capital(`${days}, finished ${laterWords(quartersLater)}.`);
}

function snapshotOf({ snapshotName: name, snapshotAt: submittedAt }: PlanEdition): string {
  return snapshotLabel({ name, submittedAt });
}
