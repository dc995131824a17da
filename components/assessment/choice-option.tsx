type Props = {
  practiceId: string;
  value: string;
  shortcut: number;
  label: string;
  checked: boolean;
};

const ROW =
  "-mt-px grid min-h-11 grid-cols-[1.25rem_1fr_auto] items-start gap-3 border border-line px-3 py-2.5 first:rounded-t-control last:rounded-b-control hover:bg-raised has-checked:bg-raised has-checked:shadow-[inset_3px_0_var(--accent)] forced-colors:has-checked:outline-3 forced-colors:has-checked:-outline-offset-3 forced-colors:has-checked:outline-[Highlight]";

/** One described answer: the whole row is its label, its key is printed at the end. */
export function ChoiceRow(props: Props) {
  return <Choice {...props} className={ROW} />;
}

/** An answer that is not a level: shorter and apart from the described ones. */
export function ChoiceAside({ className = "", ...props }: Props & { className?: string }) {
  return <Choice {...props} className={`inline-flex min-h-11 items-center gap-2 ${className}`} />;
}

function Choice({
  practiceId,
  value,
  shortcut,
  label,
  checked,
  className,
}: Props & { className: string }) {
  return (
    <label className={className}>
      <input
        type="radio"
        name={`choice.${practiceId}`}
        value={value}
        defaultChecked={checked}
        className="mt-0.5"
      />
      <span>{label}</span>
      <span aria-hidden="true">
        <kbd>{shortcut}</kbd>
      </span>
    </label>
  );
}
