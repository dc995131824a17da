import { compareHref } from "@/components/dashboard/compare-address";
import { TeamFinder } from "@/components/dashboard/team-finder";
import { isInGroup } from "@/lib/domain/organisation/team-count";
import type { Distribution } from "@/lib/domain/organisation/views/distribution";
import { distributionHref } from "./distribution-address";

type Props = Pick<Distribution, "team" | "found" | "group">;

const LINK = "inline-flex min-h-11 items-center";

/** Points out a team among the others, another one, or none. */
export function PointedOut({ team, found, group }: Props) {
  const id = team?.team.id ?? null;
  return (
    <>
      {team && (
        <p className="no-print flex flex-wrap gap-x-6">
          <a href={distributionHref({ group, team: null })} className={LINK}>
            Point out no team
          </a>
          <a href={compareHref({ teams: [team.team.id], group })} className={LINK}>
            {team.team.name} beside the rest
          </a>
        </p>
      )}
      <details open={found !== null} className="no-print mb-6">
        <summary className="min-h-6 py-0.5">
          {team ? "Point out another team" : "Point out a team"}
        </summary>
        <div className="mt-2 border-l-2 border-line pl-4">
          <TeamFinder
            action="/dashboard/distribution"
            label="Team name contains"
            kept={[
              ...(group === null ? [] : [["group", group] as const]),
              ...(id === null ? [] : [["team", id] as const]),
            ]}
            found={found}
            chosen={id === null ? [] : [id]}
            verb="Point out"
            hrefOf={(other) =>
              distributionHref({
                group: isInGroup(other.group, group) ? group : null,
                team: other.id,
              })
            }
          />
        </div>
      </details>
    </>
  );
}
