import { CONTROL } from "@/components/ui/field";

/** Chooses one of the groups in use, sent as `group` by the form around it. */
export function GroupSelect({
  groups,
  chosen,
}: {
  groups: readonly string[];
  chosen: string | null;
}) {
  const known = chosen === null || groups.includes(chosen) ? groups : [...groups, chosen];
  return (
    <div className="w-full sm:w-48">
      <label htmlFor="filter-group" className="text-small font-semibold">
        Group
      </label>
      <select id="filter-group" name="group" defaultValue={chosen ?? ""} className={CONTROL}>
        <option value="">All groups</option>
        {known.map((group) => (
          <option key={group}>{group}</option>
        ))}
      </select>
    </div>
  );
}
