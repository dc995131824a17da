import { CONTROL } from "./field";

type Props = { id: string; label: string; value: string };

/** A field for part of a name, sent as `text` by the form around it. */
export function SearchField({ id, label, value }: Props) {
  return (
    <div className="w-full sm:w-56">
      <label htmlFor={id} className="text-small font-semibold">
        {label}
      </label>
      <input
        id={id}
        name="text"
        type="search"
        autoComplete="off"
        maxLength={200}
        defaultValue={value}
        className={CONTROL}
      />
    </div>
  );
}
