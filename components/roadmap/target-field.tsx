import { CONTROL } from "@/components/ui/field";
import type { Goal } from "@/lib/domain/roadmap/plan-request";
import type { PlanView } from "./plan-view";
import { HIGHEST_QUICK_LEVEL } from "./unreachable";

/** Chooses what to plan for: a level in every area, a preset, or the levels chosen below. */
export function TargetField({
  view: { questionnaire, results, settings, request, plan },
}: {
  view: PlanView;
}) {
  const quick = results.mode === "quick";
  const target = plan?.roadmap.target ?? null;
  const levels = questionnaire.levels.filter(
    ({ rank }) => !quick || rank <= HIGHEST_QUICK_LEVEL || rank === target,
  );
  const presets = settings.presets.filter(
    ({ id, profile }) =>
      profile === null || results.profile.includes(profile) || id === chosen(request.goal, target),
  );
  return (
    <div className="w-full min-w-0 sm:w-80">
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
        defaultValue={chosen(request.goal, target)}
        className={`${CONTROL} pr-8`}
        {...(quick ? { "aria-describedby": "target-hint" } : {})}
      >
        <optgroup label="A level in every area">
          {levels.map(({ rank, name }) => (
            <option key={rank} value={rank}>
              {`${rank} ${name} in every area`}
            </option>
          ))}
        </optgroup>
        <optgroup label="Something else">
          {presets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="areas">Levels by area, chosen under “More”</option>
        </optgroup>
      </select>
    </div>
  );
}

function chosen(goal: Goal, target: number | null): string {
  if (goal.kind === "areas") return "areas";
  if (goal.kind === "preset") return goal.preset;
  return String(goal.kind === "level" ? goal.level : (target ?? 1));
}
