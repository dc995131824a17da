import type { TeamsComparison } from "@/lib/domain/organisation/views/comparison";
import { compareHref } from "./compare-address";
import { ofGroup } from "./group-words";
import { TeamFinder } from "./team-finder";

/** More do not fit beside each other. */
export const MOST_COMPARED = 6;

type Props = Pick<TeamsComparison, "rows" | "group" | "found"> & {
  /** Whether there is nothing else to do on the page. */
  open: boolean;
};

/** The teams of a comparison: each can be removed, and others added by name. */
export function ChosenTeams({ rows, group, found, open }: Props) {
  return (
    <details open={open || found !== null} className="no-print mb-6">
      <summary className="min-h-6 py-0.5">
        {rows.length === 0 ? "Choose teams" : "Add or remove teams"}
      </summary>
      <div className="mt-2 grid gap-3 border-l-2 border-line pl-4">
        {rows.length > 0 && <Chosen {...{ rows, group }} />}
        {rows.length < MOST_COMPARED ? (
          <TeamFinder
            action="/dashboard/compare"
            label={rows.length === 0 ? "Find a team" : "Add a team"}
            kept={[
              ...rows.map(({ team }) => ["team", team.id] as const),
              ...(group === null ? [] : [["group", group] as const]),
            ]}
            found={found}
            chosen={rows.map(({ team }) => team.id)}
            verb="Add"
            hrefOf={({ id }) =>
              compareHref({ teams: [...rows.map(({ team }) => team.id), id], group })
            }
          />
        ) : (
          <p className="text-small">
            Six teams are the most that fit beside each other: remove one to add another.
          </p>
        )}
      </div>
    </details>
  );
}

function Chosen({ rows, group }: Pick<Props, "rows" | "group">) {
  return (
    <div>
      <ul className="flex flex-wrap gap-x-6">
        {rows.map(({ team }) => (
          <li key={team.id} className="flex flex-wrap items-center gap-x-2 wrap-anywhere">
            {team.name}
            <a
              href={compareHref({
                teams: rows.map((row) => row.team.id).filter((id) => id !== team.id),
                group,
              })}
              className="inline-flex min-h-11 items-center text-small"
            >
              Remove<span className="sr-only"> {team.name}</span>
            </a>
          </li>
        ))}
      </ul>
      {rows.length > 1 && (
        <p className="text-small text-ink-muted">
          {`One team alone is seen beside the rest${ofGroup(group)}.`}
        </p>
      )}
    </div>
  );
}
