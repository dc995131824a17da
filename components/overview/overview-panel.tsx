import type { DashboardView } from "@/components/dashboard/dashboard-view";
import type { Names } from "@/components/organisation/plan-types";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Overview, Unavailable } from "@/lib/domain/organisation/views/overview";
import type { Withheld } from "@/lib/domain/organisation/views/teams";
import { BlockersPanel } from "./blockers-panel";
import { KeyFacts } from "./key-facts";
import { LevelsPanel } from "./levels-panel";
import { withheldWords } from "./withheld-words";

type Props = {
  overview: Overview | Withheld | Unavailable;
  view: DashboardView;
  names: Names;
  /** Whether teams may be named. */
  named?: boolean;
};

/** Where the teams of a group stand, what changed, and what holds most of them back. */
export function OverviewPanel({ overview, view, names, named = true }: Props) {
  if (overview.status === "withheld") return <WithheldNotice {...overview} />;
  if (overview.status === "unavailable") return <UnavailableNotice />;
  if (overview.rollUp.assessed === 0) return null;
  return (
    <>
      <KeyFacts {...overview} />
      <LevelsPanel overview={overview} view={view} names={names} named={named} />
      <BlockersPanel overview={overview} names={names} />
    </>
  );
}

/** Says why there are no figures; the way out is a larger group. */
export function WithheldNotice(why: Pick<Withheld, "group" | "smallest">) {
  return (
    <Notice>
      <p className="max-w-prose">{withheldWords(why)}</p>
    </Notice>
  );
}

function UnavailableNotice() {
  return (
    <Notice look="wrong">
      <p className="max-w-prose">
        <strong>The overview could not be read just now.</strong> The teams below are not concerned;
        nothing was changed.
      </p>
      <ButtonLink look="secondary" href="">
        Try again
      </ButtonLink>
    </Notice>
  );
}
