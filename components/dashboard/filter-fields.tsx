import { CONTROL } from "@/components/ui/field";
import { formatCount } from "@/lib/domain/format-figure";
import type { Age, GroupChoices } from "@/lib/domain/organisation/views/teams";
import { ALL_GROUPS } from "./dashboard-view";

/** How old a snapshot is, in words. */
export const AGES: Readonly<Record<Age, string>> = {
  fresh: "assessed recently",
  stale: "assessment is stale",
  none: "not assessed yet",
};

export type Option = { readonly value: string; readonly text: string };

type Props = {
  name: string;
  label: string;
  /** What stands for no choice. */
  any: string;
  /** What the form sends for no choice; nothing unless given. */
  anyValue?: string;
  options: readonly Option[];
  chosen: string | null;
  /** What is not plain from the options. */
  hint?: string;
};

/** Chooses one of several by the form around it; a choice that is gone stays to be seen. */
export function FilterSelect({ name, label, any, anyValue = "", options, chosen, hint }: Props) {
  const known = chosen === null || options.some(({ value }) => value === chosen);
  const shown = known ? options : [...options, { value: chosen, text: chosen }];
  return (
    <div className="w-full sm:w-auto sm:min-w-56 sm:max-w-80">
      <label htmlFor={`filter-${name}`} className="text-small font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`filter-${name}-hint`} className="text-small text-ink-muted">
          {hint}
        </p>
      )}
      <select
        id={`filter-${name}`}
        name={name}
        defaultValue={chosen ?? anyValue}
        aria-describedby={hint && `filter-${name}-hint`}
        className={CONTROL}
      >
        <option value={anyValue}>{any}</option>
        {shown.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The groups to choose from, in the order given, each with its teams; teams without one are last. */
export function GroupField({ choices, chosen }: { choices: GroupChoices; chosen: string | null }) {
  const groups = choices.groups.map(({ path, teams }) => ({
    value: path,
    text: `${path} (${formatCount(teams)})`,
  }));
  return (
    <FilterSelect
      name="group"
      label="Group"
      any="All groups"
      anyValue={ALL_GROUPS}
      options={[...groups, { value: "", text: "Without a group" }]}
      chosen={chosen}
      {...(choices.hasMoreGroups && { hint: "Choose one to go deeper." })}
    />
  );
}
