import { Button, ButtonLink } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { formatCount } from "@/lib/domain/format-figure";
import type { FilterChoices } from "@/lib/domain/organisation/views/teams";
import {
  type DashboardView,
  DEFAULT_VIEW,
  dashboardHref,
  isFiltered,
  unfiltered,
} from "./dashboard-view";
import { AGES, FilterSelect, GroupField } from "./filter-fields";
import { capitalised } from "./number-words";

type Props = {
  view: DashboardView;
  choices: FilterChoices;
  flags: readonly { readonly id: string; readonly question: string }[];
};

/** Narrows the teams; order and page size stay as they are. Rare filters fold away. */
export function FilterForm({ view, choices, flags }: Props) {
  const { groups, tags } = choices;
  return (
    <form
      action="/dashboard"
      method="get"
      autoComplete="off"
      className="no-print mb-4 flex flex-wrap items-end gap-3"
    >
      <SearchField id="filter-text" label="Team name contains" value={view.text} />
      {(groups.length > 0 || view.group !== null) && (
        <GroupField choices={choices} chosen={view.group} />
      )}
      <Button look="secondary" type="submit">
        Filter
      </Button>
      {isFiltered(view) && (
        <ButtonLink look="plain" href={dashboardHref(unfiltered(view))}>
          Clear the filter
        </ButtonLink>
      )}
      <details open={hasMore(view)} className="w-full">
        <summary className="min-h-6 py-0.5 text-small">More filters</summary>
        <div className="mt-2 flex flex-wrap items-end gap-3">
          {(tags.length > 0 || view.tag !== null) && (
            <FilterSelect
              name="tag"
              label="Tag"
              any="Any tag"
              options={tags.map(({ tag, teams }) => ({
                value: tag,
                text: `${tag} (${formatCount(teams)})`,
              }))}
              chosen={view.tag}
            />
          )}
          <FilterSelect
            name="flag"
            label="What the team does"
            any="Anything"
            options={flags.map(({ id, question }) => ({ value: id, text: question }))}
            chosen={view.flag}
          />
          <FilterSelect
            name="level"
            label="Overall level"
            any="Any level"
            options={LEVELS}
            chosen={view.level === null ? null : String(view.level)}
          />
          <FilterSelect
            name="age"
            label="Latest snapshot"
            any="Any age"
            options={Object.entries(AGES).map(([value, text]) => {
              return { value, text: capitalised(text) };
            })}
            chosen={view.age}
          />
        </div>
      </details>
      <Kept view={view} />
    </form>
  );
}

const LEVELS = ["0", "1", "2", "3", "4", "5"].map((level) => ({
  value: level,
  text: `Level ${level}`,
}));

function hasMore({ tag, flag, level, age }: DashboardView): boolean {
  return [tag, flag, level, age].some((value) => value !== null);
}

function Kept({ view }: { view: DashboardView }) {
  return (["sort", "direction", "size", "since"] as const).map((name) => {
    const value = view[name];
    if (value === DEFAULT_VIEW[name] || value === null) return null;
    return <input key={name} type="hidden" name={name} value={value} />;
  });
}
