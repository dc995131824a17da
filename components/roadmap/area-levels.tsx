import { CONTROL } from "@/components/ui/field";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { Results } from "@/lib/domain/results";
import type { Goal } from "@/lib/domain/roadmap/plan-request";

/** A level for each area; an area without one is not planned. */
export function AreaLevels({
  questionnaire,
  results,
  goal,
}: {
  questionnaire: Questionnaire;
  results: Results;
  goal: Goal;
}) {
  const inScope = new Map(results.areas.map(({ id, level }) => [id, level?.low]));
  const areas = questionnaire.areas.filter(({ id }) => inScope.get(id) !== undefined);
  const levels = goal.kind === "areas" ? goal.levels : {};
  return (
    <fieldset>
      <legend className="font-semibold">Levels by area</legend>
      <p className="text-small text-ink-muted">
        They count when “Levels by area” is chosen above. An area left open is not planned.
      </p>
      <div className="mt-2 grid gap-x-4 gap-y-2 sm:grid-cols-2">
        {areas.map(({ id, name }) => (
          <label key={id} className="block text-small">
            {`${name}, now ${inScope.get(id)}`}
            <select
              name={`area-${id}`}
              defaultValue={levels[id] ?? ""}
              className={`${CONTROL} text-base`}
            >
              <option value="">not planned</option>
              {questionnaire.levels.map((level) => (
                <option key={level.rank} value={level.rank}>
                  {`${level.rank} ${level.name}`}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
