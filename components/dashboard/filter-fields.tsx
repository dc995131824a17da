import { CONTROL } from "@/components/ui/field";
import type { Age, FilterChoices } from "@/lib/domain/organisation/views/teams";

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
  options: readonly Option[];
  chosen: string | null;
};

/** Chooses one of several by the form around it; a choice that is gone stays to be seen. */
export function FilterSelect({ name, label, any, options, chosen }: Props) {
  const known = chosen === null || options.some(({ value }) => value === chosen);
  const shown = known ? options : [...options, { value: chosen, text: chosen }];
  return (
    <div className="w-full sm:w-48">
      <label htmlFor={`filter-${name}`} className="text-small font-semibold">
        {label}
      </label>
      <select id={`filter-${name}`} name={name} defaultValue={chosen ?? ""} className={CONTROL}>
        <option value="">{any}</option>
        {shown.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** So many groups fit a list that one can still look through. */
const MOST_GROUPS = 60;

/**
 * The groups to choose from: all while they are few, else those at the top, the chosen one with
 * those above it, and those directly below it; the pages of the groups lead to the rest.
 */
export function groupOptions(
  groups: FilterChoices["groups"],
  chosen: string | null,
): readonly Option[] {
  const offered =
    groups.length <= MOST_GROUPS ? groups : groups.filter(({ path }) => isNear(path, chosen ?? ""));
  return offered.map(({ path, teams }) => ({ value: path, text: `${path} (${teams})` }));
}

const JOINT = " / ";

function isNear(path: string, chosen: string): boolean {
  const parent = path.split(JOINT).slice(0, -1).join(JOINT);
  return parent === "" || parent === chosen || `${chosen}${JOINT}`.startsWith(`${path}${JOINT}`);
}
