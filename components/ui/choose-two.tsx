import { Button } from "./button";
import { CONTROL } from "./field";

type Choice = { readonly name: string; readonly label: string; readonly chosen: string };

type Props = {
  /** Address that the two choices are sent to, in its query. */
  action: string;
  /** Names the form. */
  label: string;
  className?: string;
  options: readonly { readonly id: string; readonly title: string }[];
  choices: readonly [Choice, Choice];
};

/** Two of some things to compare, chosen by a plain form. */
export function ChooseTwo({ action, label, className = "", options, choices }: Props) {
  return (
    <form
      action={action}
      method="get"
      aria-label={label}
      className={`${className} grid items-end gap-3 sm:grid-cols-[minmax(0,20rem)_minmax(0,20rem)_auto] sm:justify-start`}
    >
      {choices.map(({ name, label: says, chosen }) => (
        <div key={name}>
          <label htmlFor={name} className="text-small font-semibold">
            {says}
          </label>
          <select
            key={chosen}
            id={name}
            name={name}
            defaultValue={chosen}
            autoComplete="off"
            className={CONTROL}
          >
            {options.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </div>
      ))}
      <Button look="secondary">Compare</Button>
    </form>
  );
}
