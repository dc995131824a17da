import { CONTROL } from "@/components/ui/field";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { Results } from "@/lib/domain/results";

/** Adds work of the team's own: it takes its days and changes no level. */
export function NewAction({
  questionnaire,
  results,
}: {
  questionnaire: Questionnaire;
  results: Results;
}) {
  const inScope = new Set(results.areas.flatMap(({ id, level }) => (level ? [id] : [])));
  const areas = questionnaire.areas.filter(({ id }) => inScope.has(id));
  return (
    <fieldset>
      <legend className="font-semibold">An action of your own</legend>
      <p className="text-small text-ink-muted">
        Work that the questionnaire does not ask for. It takes time on the plan and changes no
        level.
      </p>
      <div className="mt-2 grid gap-x-4 gap-y-2 sm:grid-cols-2">
        <label className="block text-small">
          What to do
          <input name="new-title" maxLength={120} autoComplete="off" className={CONTROL} />
        </label>
        <label className="block text-small">
          Person-days
          <input name="new-days" type="number" min={1} max={9_999} className={CONTROL} />
        </label>
        <label className="block text-small">
          When
          <select name="new-stage" defaultValue="first" className={`${CONTROL} text-base`}>
            <option value="first">before everything else</option>
            {questionnaire.levels.map(({ rank, name }) => (
              <option key={rank} value={rank}>
                {`at the start of ${name}`}
              </option>
            ))}
          </select>
        </label>
        <label className="block text-small">
          Area
          <select name="new-area" defaultValue="" className={`${CONTROL} text-base`}>
            <option value="">none in particular</option>
            {areas.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
    </fieldset>
  );
}
