import { CONTROL } from "@/components/ui/field";
import type { ItemConflict, SentItem } from "./sheet-form-state";
import { type ItemView, valueWords } from "./sheet-view";

type Props = {
  item: ItemView;
  /** Whether what the questionnaire suggests is filled in. */
  fillIn: boolean;
  /** What was refused; null for a form that nobody has sent. */
  sent: SentItem | null;
  errors: readonly string[] | undefined;
  conflict: ItemConflict | undefined;
};

/** One item of a worksheet. The version comes last, so that a form that was cut off lacks it. */
export function ItemFieldset({ item, fillIn, sent, errors, conflict }: Props) {
  const { id, kind, proposal } = item;
  const filled = fillIn && proposal !== null && sent === null;
  const value = sent?.value ?? (filled ? proposal.value : item.stored);
  const shown = conflict ? String(conflict.value ?? "") : (sent?.shown ?? item.stored);
  const version = conflict?.version ?? sent?.version ?? item.version;
  const wrong = errors !== undefined;
  return (
    <fieldset
      id={id}
      aria-describedby={wrong ? `${id}-error` : undefined}
      className={`min-w-0 border-t border-line py-4 ${wrong ? "border-l-4 border-l-wrong pl-4" : ""}`}
    >
      <legend className="float-left w-full max-w-[60ch] font-semibold">{item.question}</legend>
      <div className="clear-both">
        {wrong && (
          <p id={`${id}-error`} className="font-semibold text-wrong">
            {errors.join(" ")}
          </p>
        )}
        {conflict && <Conflict {...{ item, conflict }} mine={value} />}
        {proposal && <Proposal item={item} proposal={proposal} filled={filled} />}
        {kind === "percent" ? (
          <Percent {...{ id, value, wrong }} label={item.question} />
        ) : (
          <Options {...{ item, value }} />
        )}
      </div>
      <input type="hidden" name={`shown.${id}`} value={shown} />
      <input type="hidden" name={`version.${id}`} value={version} />
    </fieldset>
  );
}

function Options({ item, value }: { item: ItemView; value: string }) {
  const all = [...item.options.map((option) => String(option.value)), ""];
  return (
    <div className="mt-1 flex flex-col">
      {all.map((each) => (
        <label key={each} className="inline-flex min-h-11 items-center gap-3 lg:min-h-9">
          <input
            type="radio"
            name={`value.${item.id}`}
            value={each}
            defaultChecked={each === value}
          />
          <span className={each === "" ? "text-ink-muted" : ""}>
            {each === "" ? "No answer" : valueWords(item, each)}
          </span>
        </label>
      ))}
    </div>
  );
}

function Percent({
  id,
  value,
  wrong,
  label,
}: {
  id: string;
  value: string;
  wrong: boolean;
  label: string;
}) {
  return (
    <div className="mt-1 flex items-center gap-2">
      <span className="w-28">
        <input
          name={`value.${id}`}
          defaultValue={value}
          inputMode="decimal"
          autoComplete="off"
          aria-label={label}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${id}-error` : undefined}
          maxLength={6}
          className={CONTROL}
        />
      </span>
      <span className="mt-1.5">%</span>
    </div>
  );
}

function Proposal({
  item,
  proposal,
  filled,
}: {
  item: ItemView;
  proposal: NonNullable<ItemView["proposal"]>;
  filled: boolean;
}) {
  return (
    <p className="mt-1 max-w-prose border-l-2 border-accent pl-3 text-small">
      <strong>{filled ? "Proposed, not saved: " : "Proposed: "}</strong>
      {valueWords(item, proposal.value)}{" "}
      <span className="text-ink-muted">{`From ${proposal.practices.join(", ")}.`}</span>
    </p>
  );
}

function Conflict({
  item,
  conflict,
  mine,
}: {
  item: ItemView;
  conflict: ItemConflict;
  mine: string;
}) {
  return (
    <p
      role="alert"
      className="my-2 max-w-prose border-l-4 border-hold bg-hold-ground px-3 py-2 wrap-anywhere"
    >
      <strong>
        <bdi>{conflict.by ?? "Somebody"}</bdi> saved this while you were writing:
      </strong>{" "}
      {`${valueWords(item, String(conflict.value ?? ""))} You chose: ${valueWords(item, mine)} Save again to replace what is stored by yours, or choose the stored answer.`}
    </p>
  );
}
