import { CONTROL, Field } from "@/components/ui/field";
import { ACTION_STATUSES } from "@/lib/domain/plans/kept-plan";
import type { ActionValues } from "./action-form-state";
import { STATUS_WORDS } from "./status-words";

type Props = {
  id: string;
  values: ActionValues;
  errors: Readonly<Record<string, readonly string[]>>;
  quarterEnds: string;
};

/** State, owner, due date and note of one action. */
export function ActionFields({ id, values, errors, quarterEnds }: Props) {
  return (
    <div className="grid items-end gap-x-4 gap-y-3 sm:grid-cols-3">
      <Field id={`${id}-status`} label="State" errors={errors.status}>
        {(field) => (
          <select {...field} name="status" defaultValue={values.status} className={CONTROL}>
            {ACTION_STATUSES.map((status) => (
              <option key={status} value={status}>
                {STATUS_WORDS[status]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id={`${id}-owner`} label="Owner" errors={errors.owner}>
        {(field) => (
          <input
            {...field}
            name="owner"
            defaultValue={values.owner}
            maxLength={80}
            autoComplete="off"
            className={CONTROL}
          />
        )}
      </Field>
      <Field id={`${id}-due`} label="Due date" errors={errors.dueOn}>
        {(field) => (
          <input
            {...field}
            name="dueOn"
            type="date"
            defaultValue={values.dueOn}
            className={CONTROL}
          />
        )}
      </Field>
      <p className="text-small text-ink-muted sm:col-span-3">
        {`Without a due date it is due when its quarter ends, on ${quarterEnds}.`}
      </p>
      <div className="sm:col-span-3">
        <Field id={`${id}-note`} label="Note" errors={errors.note}>
          {(field) => (
            <textarea
              {...field}
              name="note"
              rows={2}
              defaultValue={values.note}
              maxLength={2000}
              className={CONTROL}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
