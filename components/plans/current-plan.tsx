import { ButtonLink } from "@/components/ui/button";
import type { PlanHead } from "./plan-types";
import { progressWords } from "./plan-words";
import { ProgressBar } from "./progress-bar";

/** The plan that the team follows and how far it has come; nothing before one is kept. */
export function CurrentPlan({ teamId, plans }: { teamId: string; plans: readonly PlanHead[] }) {
  const current = plans.find(({ isCurrent }) => isCurrent);
  if (plans.length === 0) return null;
  const others = plans.length > 1 || !current;
  return (
    <section aria-labelledby="current-plan" className="border-t border-line pt-6">
      <p className="text-small text-ink-muted">{current ? "Current plan" : "Plans"}</p>
      <h2 id="current-plan" className="mt-1 wrap-anywhere">
        {current ? <bdi>{current.name}</bdi> : "No plan is the current one"}
      </h2>
      {current && (
        <>
          <ProgressBar
            part={current.progress.closedDays}
            of={current.progress.days}
            className="mt-3 max-w-md"
          />
          <p className="mt-2 text-ink-muted">{progressWords(current.progress)}</p>
        </>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        {current && (
          <ButtonLink look="secondary" href={`/teams/${teamId}/plans/${current.id}`}>
            Go on with the plan
          </ButtonLink>
        )}
        {others && (
          <ButtonLink look="plain" href={`/teams/${teamId}/plans`}>
            All kept plans
          </ButtonLink>
        )}
      </div>
    </section>
  );
}
