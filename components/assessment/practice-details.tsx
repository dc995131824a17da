import type { FieldErrors } from "@/components/outbox/change";
import { CONTROL } from "@/components/ui/field";
import type { AnswerInput } from "./answer-input";
import { FieldError } from "./field-error";
import type { PracticeView } from "./practice-view";

type Props = {
  practice: PracticeView;
  answer: AnswerInput | undefined;
  errors: FieldErrors;
};

/** Note and evidence links, then why the practice matters and what else it speaks for. */
export function PracticeDetails({ practice, answer, errors }: Props) {
  const note = answer?.note ?? "";
  const links = answer?.links ?? [];
  const open = note !== "" || links.length > 0 || Boolean(errors.note ?? errors.links);
  return (
    <details open={open} className="group/details not-open:print:hidden">
      <summary className="py-2 text-small">Note, evidence and background</summary>
      <div className="max-w-prose pb-2 pt-1">
        <TextBox
          id={`${practice.id}-note`}
          name={`note.${practice.id}`}
          label="Note"
          rows={3}
          maxLength={10_000}
          value={note}
          errors={errors.note}
        />
        <TextBox
          id={`${practice.id}-links`}
          name={`links.${practice.id}`}
          label="Evidence links, one address on each line"
          rows={2}
          value={links.join("\n")}
          errors={errors.links}
        />
        <Background practice={practice} />
      </div>
    </details>
  );
}

function TextBox({
  id,
  label,
  value,
  errors,
  ...props
}: {
  id: string;
  name: string;
  label: string;
  rows: number;
  maxLength?: number;
  value: string;
  errors: readonly string[] | undefined;
}) {
  return (
    <div className="mb-4">
      <label htmlFor={id} className="text-small font-semibold">
        {label}
      </label>
      <FieldError id={`${id}-error`} errors={errors} />
      <textarea
        id={id}
        defaultValue={value}
        autoComplete="off"
        aria-describedby={`${id}-error`}
        aria-invalid={errors ? true : undefined}
        className={CONTROL}
        {...props}
      />
    </div>
  );
}

function Background({ practice }: { practice: PracticeView }) {
  return (
    <div className="text-small">
      <h3>Why it matters</h3>
      <p>{practice.risk}</p>
      {practice.references.length > 0 && (
        <>
          <h3 className="mt-3">In published models</h3>
          <ul className="text-ink-muted">
            {practice.references.map(({ model, cells }) => (
              <li key={model} className="mt-1">
                <span className="text-ink">{model}:</span>{" "}
                {cells.map((cell) => cell.replace(/\.$/, "")).join(" · ")}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
