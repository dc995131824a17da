import { CsvLink } from "@/components/history/csv-link";
import { ChooseGroup } from "@/components/overview/choose-group";
import { Pagination } from "@/components/ui/pagination";
import type { Pages } from "@/lib/domain/organisation/views/paging";
import type { TeamOfAction } from "@/lib/domain/organisation/views/plan";
import type { GroupChoices } from "@/lib/domain/organisation/views/teams";
import { keptOrder } from "./kept-order";
import { LeftOutNote } from "./left-out-note";
import { type ActionView, actionFileHref, actionHref, DEFAULT_ACTION } from "./plan-address";
import type { ActionEntry, Counts } from "./plan-types";
import { TeamsTable } from "./teams-table";

export type ActionFigures = Counts &
  Pages & {
    readonly action: ActionEntry;
    readonly rows: readonly TeamOfAction[];
    readonly choices: GroupChoices;
  };

/** The teams of one practice, or that there are none. */
export function ActionBody({ found, view }: { found: ActionFigures; view: ActionView }) {
  const { action, rows, choices } = found;
  const hrefOf = (asked: Partial<ActionView>) =>
    `${actionHref(action.practice, { ...view, page: found.page, ...asked })}#teams`;
  return (
    <>
      <ChooseGroup
        action={actionHref(action.practice, {})}
        choices={choices}
        chosen={view.group}
        kept={keptOrder(view, DEFAULT_ACTION)}
      />
      {rows.length === 0 ? (
        <p className="max-w-prose">
          It is on no plan to a next level here: the teams have adopted it, do not need it yet, or
          need it only for a level further up.
        </p>
      ) : (
        <>
          <TeamsTable rows={rows} title={action.title} view={view} hrefOf={hrefOf} />
          <Pagination pages={found} what="teams" hrefOf={hrefOf} />
          <CsvLink
            href={actionFileHref(action.practice, { ...view, page: found.page })}
            what={found.pageCount > 1 ? "This page" : "These teams"}
          />
        </>
      )}
      <LeftOutNote counts={found} />
    </>
  );
}
