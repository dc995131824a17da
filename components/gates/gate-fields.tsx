import { CONTROL, Field } from "@/components/ui/field";
import { GATE_REASONS } from "@/lib/domain/gates/gate";
import { REASON_WORDS } from "@/lib/domain/gates/gate-words";
import { classOfReason } from "@/lib/domain/gates/judge-gate";
import type { GateValues } from "./gate-form-state";

type Props = {
  id: string;
  values: GateValues;
  errors: Readonly<Record<string, readonly string[]>>;
};

/** Stage, reason, owner, typical wait and review date of one gate. */
export function GateFields({ id, values, errors }: Props) {
  const text = (name: keyof GateValues, maxLength: number) => ({
    name,
    defaultValue: values[name],
    maxLength,
    autoComplete: "off",
    className: CONTROL,
  });
  return (
    <div className="grid items-end gap-x-4 gap-y-4 sm:grid-cols-2">
      <Field
        id={`${id}-stage`}
        label="What waits, and where"
        hint="Such as “Approval before production”."
        errors={errors.stage}
      >
        {(field) => <input {...field} {...text("stage", 80)} />}
      </Field>
      <Field id={`${id}-reason`} label="Reason" errors={errors.reason}>
        {(field) => (
          <select
            {...field}
            name="reason"
            defaultValue={values.reason}
            className={`${CONTROL} text-base`}
          >
            <option value="">Choose why it is there</option>
            <Reasons of="legitimate" label="Legitimate" />
            <Reasons of="questionable" label="Questionable" />
          </select>
        )}
      </Field>
      <Field id={`${id}-owner`} label="Owner" hint="A person or a role." errors={errors.owner}>
        {(field) => <input {...field} {...text("owner", 80)} />}
      </Field>
      <Field
        id={`${id}-wait`}
        label="Typical wait in hours"
        hint="How long half of the changes wait at most. Leave it empty if nobody knows."
        errors={errors.waitHours}
      >
        {(field) => <input {...field} {...text("waitHours", 8)} inputMode="decimal" />}
      </Field>
      <Field
        id={`${id}-review`}
        label="Review by"
        hint="When the team asks again whether it needs the gate."
        errors={errors.reviewBy}
      >
        {(field) => (
          <input
            {...field}
            name="reviewBy"
            type="date"
            defaultValue={values.reviewBy}
            className={CONTROL}
          />
        )}
      </Field>
    </div>
  );
}

function Reasons({ of, label }: { of: ReturnType<typeof classOfReason>; label: string }) {
  return (
    <optgroup label={label}>
      {GATE_REASONS.filter((reason) => classOfReason(reason) === of).map((reason) => (
        <option key={reason} value={reason}>
          {REASON_WORDS[reason]}
        </option>
      ))}
    </optgroup>
  );
}
