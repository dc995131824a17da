import { Button } from "@/components/ui/button";
import { CONTROL } from "@/components/ui/field";
import type { LevelRank } from "@/lib/domain/levels";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { Results } from "@/lib/domain/results";
import { HIGHEST_QUICK_LEVEL } from "./unreachable";

/** Chooses the level to plan for; a plain GET form, so the address says what is shown. */
export function TargetForm({
  questionnaire,
  results,
  target,
}: {
  questionnaire: Questionnaire;
  results: Results;
  target: LevelRank;
}) {
  const quick = results.mode === "quick";
  const levels = questionnaire.levels.filter(
    ({ rank }) => !quick || rank <= HIGHEST_QUICK_LEVEL || rank === target,
  );
  return (
    <form className="no-print flex flex-wrap items-end gap-3">
      <div className="min-w-0">
        <label htmlFor="target" className="font-semibold">
          Plan to reach
        </label>
        {quick && (
          <p id="target-hint" className="text-small text-ink-muted">
            A quick assessment asks up to Intermediate; the full one goes further.
          </p>
        )}
        <select
          id="target"
          name="target"
          defaultValue={target}
          className={`${CONTROL} pr-8`}
          {...(quick ? { "aria-describedby": "target-hint" } : {})}
        >
          {levels.map(({ rank, name }) => (
            <option key={rank} value={rank}>
              {`${rank} ${name} in every area`}
            </option>
          ))}
        </select>
      </div>
      <Button look="secondary">Show this plan</Button>
    </form>
  );
}
