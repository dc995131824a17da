import type { ReactNode } from "react";

type FieldProps = {
  id: string;
  label: string;
  hint?: string;
  errors?: readonly string[] | undefined;
  children: (described: {
    id: string;
    "aria-describedby"?: string;
    "aria-invalid"?: true;
  }) => ReactNode;
};

/** A labelled control with its hint and its errors, tied together for assistive technology. */
export function Field({ id, label, hint, errors, children }: FieldProps) {
  const wrong = errors !== undefined && errors.length > 0;
  const described = [hint ? `${id}-hint` : "", wrong ? `${id}-error` : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <div className={wrong ? "border-l-4 border-wrong pl-4" : ""}>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-small text-ink-muted">
          {hint}
        </p>
      )}
      {wrong && (
        <p id={`${id}-error`} className="font-semibold text-wrong">
          {errors.join(" ")}
        </p>
      )}
      {children({
        id,
        ...(described ? { "aria-describedby": described } : {}),
        ...(wrong ? { "aria-invalid": true as const } : {}),
      })}
    </div>
  );
}

/** Classes of a text control. */
export const CONTROL =
  "mt-1.5 block w-full min-h-11 rounded-control border border-line-strong bg-ground px-3 py-2 text-ink";
