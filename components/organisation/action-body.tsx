import { ChooseGroup } from "@/components/overview/choose-group";
import type { GroupChoices } from "@/lib/domain/organisation/views/teams";
import { LeftOutNote } from "./left-out-note";
import { planHref } from "./plan-address";
import { PlanPages } from "./plan-pages";
import type { ActionEntry, Counts, TeamEntry } from "./plan-types";
import { TeamsTable } from "./teams-table";

export type ActionFigures = Counts & {
  readonly action: ActionEntry;
  readonly rows: readonly TeamEntry[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  readonly choices: GroupChoices;
};

/** The teams of one practice, or that there are none. */
export function ActionBody({ found, group }: { found: ActionFigures; group: string | null }) {
  const { action, rows, choices } = found;
  return (
    <>
      <ChooseGroup
        action={planHref({ group: null, page: 1 }, action.practice)}
        choices={choices}
        chosen={group}
      />
      {rows.length === 0 ? (
        <p className="max-w-prose">
          It is on no plan to a next level here: the teams have adopted it, do not need it yet, or
          need it only for a level further up.
        </p>
      ) : (
        <TeamsTable rows={rows} title={action.title} />
      )}
      <PlanPages {...found} group={group} what="teams" practice={action.practice} />
      <LeftOutNote counts={found} />
    </>
  );
}
