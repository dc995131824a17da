import type { AreaHeading } from "@/components/dashboard/area-heading";
import { DEFAULT_VIEW, dashboardHref } from "@/components/dashboard/dashboard-view";
import { groupHref } from "@/components/dashboard/group-address";
import { countOf } from "@/components/dashboard/number-words";
import { CsvLink } from "@/components/history/csv-link";
import { distributionHref } from "@/components/overview/distribution-address";
import { FiguresFrom } from "@/components/overview/figures-from";
import { KeyFacts } from "@/components/overview/key-facts";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageLinks } from "@/components/ui/page-links";
import type { GroupView } from "@/lib/domain/organisation/views/groups";
import { groupFileHref } from "./group-file-address";
import { GroupHistory } from "./group-history";
import { GroupTable } from "./group-table";

/** A group: its figures, the groups below it, and how it came here. */
export function GroupBody({ group, areas }: { group: GroupView; areas: readonly AreaHeading[] }) {
  const { path, rollUp, children, ownTeams, history } = group;
  if (rollUp.teams === 0) return <NoGroups />;
  const shown = path === "" ? null : path;
  return (
    <>
      <KeyFacts rollUp={rollUp} />
      <p className="no-print mt-4 flex flex-wrap gap-x-6">
        <a
          href={dashboardHref({ ...DEFAULT_VIEW, group: shown })}
          className="inline-flex min-h-11 items-center"
        >
          {rollUp.teams === 1 ? "The one team" : `All ${countOf(rollUp.teams, "team")}`}
        </a>
        <a
          href={distributionHref({ group: shown, team: null })}
          className="inline-flex min-h-11 items-center"
        >
          How they spread in each area
        </a>
      </p>
      {children.length > 0 && (
        <section aria-labelledby="below" className="mt-10">
          <h2 id="below">{path === "" ? "Groups" : "Groups below"}</h2>
          <p className="mt-1 mb-2 max-w-prose text-small text-ink-muted">
            {`By name. The middle team of each, below it the range from the lowest to the highest, levels 0 to 5 and index 0 to 100.${ownTeams > 0 ? ` ${countOf(ownTeams, "team")} ${ownTeams === 1 ? "belongs" : "belong"} to none of them.` : ""}`}
          </p>
          <GroupTable groups={children} areas={areas} />
          <PageLinks
            {...group.pages}
            what="groups"
            hrefOf={(page) => groupHref(path || undefined, page)}
          />
          {hasWithheld(children) && <WithheldNote />}
          <FiguresFrom rollUp={rollUp} />
          <CsvLink
            href={groupFileHref(path, "groups.csv")}
            what={group.pages.pageCount === 1 ? "These groups" : "All of these groups"}
          />
        </section>
      )}
      {children.length === 0 && path === "" && <NoGroups />}
      <GroupHistory history={history} path={path} />
    </>
  );
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
