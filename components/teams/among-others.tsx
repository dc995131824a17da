import { compareHref } from "@/components/dashboard/compare-address";
import { distributionHref } from "@/components/overview/distribution-address";

const LINK = "inline-flex min-h-11 items-center wrap-anywhere";

/** The ways from a team to where it stands among others. */
export function AmongOthers({ team, group }: { team: string; group: string }) {
  return (
    <p className="no-print mt-2 flex flex-wrap gap-x-6">
      <a href={distributionHref({ group: null, team })} className={LINK}>
        Among all teams
      </a>
      <a href={compareHref({ teams: [team], group: group || null })} className={LINK}>
        {group === "" ? "Beside the rest" : `Beside the rest of ${group}`}
      </a>
    </p>
  );
}
