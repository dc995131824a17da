import type { AreaHeading } from "@/components/dashboard/area-heading";
import { DEFAULT_VIEW, dashboardHref } from "@/components/dashboard/dashboard-view";
import { type GroupsView, groupsHref } from "@/components/dashboard/group-address";
import { NoTeams } from "@/components/dashboard/no-teams";
import { capitalised, countOf } from "@/components/dashboard/number-words";
import { sortWords } from "@/components/dashboard/sort-words";
import { sortedBy } from "@/components/dashboard/sorted-by";
import { whichTeams } from "@/components/dashboard/which-teams";
import { CsvLink } from "@/components/history/csv-link";
import { distributionHref } from "@/components/overview/distribution-address";
import { FiguresFrom } from "@/components/overview/figures-from";
import { KeyFacts } from "@/components/overview/key-facts";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import type { GroupSort, GroupView } from "@/lib/domain/organisation/views/groups";
import { groupsFileHref } from "./group-file-address";
import { GroupHistory } from "./group-history";
import { GroupTable } from "./group-table";

type Props = {
  group: GroupView;
  areas: readonly AreaHeading[];
  view: GroupsView;
  addExample?: () => Promise<void>;
};

/** A group: its figures, the groups below it, and how it came here. */
export function GroupBody({ group, areas, view: asked, addExample }: Props) {
  const { path, rollUp, children, history } = group;
  const { teams } = rollUp;
  if (teams === 0) return <NoTeams addExample={addExample} />;
  const shown = path === "" ? null : path;
  const view = { ...asked, group: shown, page: group.pages.page };
  return (
    <>
      <KeyFacts rollUp={rollUp} />
      <p className="no-print mt-4 flex flex-wrap gap-x-6">
        <a
          href={dashboardHref({ ...DEFAULT_VIEW, group: shown })}
          className="inline-flex min-h-11 items-center"
        >
          {capitalised(whichTeams({ most: teams, assessed: teams, partly: false }))}
        </a>
        <a
          href={distributionHref({ group: shown, team: null })}
          className="inline-flex min-h-11 items-center"
        >
          How they spread in each area
        </a>
      </p>
      {children.length > 0 && <GroupsBelow group={group} areas={areas} view={view} />}
      {children.length === 0 && path === "" && <NoGroups />}
      <GroupHistory history={history} path={path} />
    </>
  );
}

function GroupsBelow({ group, areas, view }: Props) {
  const { path, rollUp, children, pages } = group;
  const hrefOf = (asked: Partial<GroupsView>) => `${groupsHref({ ...view, ...asked })}#below`;
  const links = { ...view, hrefOf: (column: GroupSort) => hrefOf(sortedBy(view, column)) };
  return (
    <section aria-labelledby="below" className="mt-10">
      <h2 id="below">{path === "" ? "Groups" : "Groups below"}</h2>
      <p className="mt-1 mb-2 max-w-prose text-small text-ink-muted">
        {`${capitalised(groupOrderWords(view, areas))}. The middle team of each, below it the range from the lowest to the highest, levels 0 to 5 and index 0 to 100.${ownTeamsWords(group)}`}
      </p>
      <GroupTable groups={children} areas={areas} links={links} />
      <Pagination pages={pages} what="groups" hrefOf={hrefOf} />
      {hasWithheld(children) && <WithheldNote />}
      <FiguresFrom rollUp={rollUp} />
      <CsvLink
        href={groupsFileHref(view)}
        what={pages.pageCount === 1 ? "These groups" : "All of these groups"}
      />
    </section>
  );
}

function groupOrderWords(view: GroupsView, areas: Props["areas"]): string {
  const area = areas.find(({ id }) => view.sort === `area:${id}`);
  const names = { name: "name", assessed: "teams assessed", overall: "overall level" };
  return sortWords(view, area?.name ?? names[view.sort as keyof typeof names] ?? view.sort);
}

function ownTeamsWords({ ownTeams }: GroupView): string {
  if (ownTeams <= 0) return "";
  const verb = ownTeams === 1 ? "belongs" : "belong";
  return ` ${countOf(ownTeams, "team")} ${verb} to none of them.`;
}

function hasWithheld(groups: GroupView["children"]): boolean {
  return groups.some(({ rollUp }) => !rollUp || rollUp.areas.some(({ withheld }) => withheld));
}

function WithheldNote() {
  return (
    <p className="mt-2 max-w-prose text-small text-ink-muted">
      Withheld: names are hidden here, and figures would tell of too few teams, of the group or of
      what remains of the larger one without it.
    </p>
  );
}

function NoGroups() {
  return (
    <EmptyState
      title="Teams are not in groups yet"
      action={
        <ButtonLink look="secondary" href="/teams">
          Go to the teams
        </ButtonLink>
      }
    >
      <p>
        Write a group into the page of a team, such as “Company / Division / Group”. It appears here
        with everything above it.
      </p>
    </EmptyState>
  );
}
