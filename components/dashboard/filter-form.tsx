import { Button, ButtonLink } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { type DashboardView, DEFAULT_VIEW, dashboardHref, isFiltered } from "./dashboard-view";
import { GroupSelect } from "./group-select";

/** Filters by part of a name and by group; order and page size stay as they are. */
export function FilterForm({ view, groups }: { view: DashboardView; groups: readonly string[] }) {
  return (
    <form
      action="/dashboard"
      method="get"
      autoComplete="off"
      className="no-print mb-4 flex flex-wrap items-end gap-3"
    >
      <SearchField id="filter-text" label="Team name contains" value={view.text} />
      {groups.length > 0 && <GroupSelect groups={groups} chosen={view.group} />}
      <Kept view={view} />
      <Button look="secondary" type="submit">
        Filter
      </Button>
      {isFiltered(view) && (
        <ButtonLink look="plain" href={dashboardHref({ ...view, text: "", group: null, page: 1 })}>
          Clear the filter
        </ButtonLink>
      )}
    </form>
  );
}

function Kept({ view }: { view: DashboardView }) {
  return (["sort", "direction", "size"] as const)
    .filter((name) => view[name] !== DEFAULT_VIEW[name])
    .map((name) => <input key={name} type="hidden" name={name} value={view[name]} />);
}
