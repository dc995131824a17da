import { NameForm } from "./name-form";
import type { NameAction, NamedPlan } from "./plan-types";

type Props = {
  teamId: string;
  /** Keeps what is shown; null for a draft, which cannot be kept. */
  keep: NameAction | null;
  /** Offered as the name. */
  name: string;
  /** The plan that the team follows. */
  current: NamedPlan | null;
};

/** Makes the plan shown one that stays: with owners, dates and what became of it. */
export function KeepPlan({ teamId, keep, name, current }: Props) {
  return (
    <section aria-labelledby="keep" className="no-print border-t border-line pt-6">
      <h2 id="keep">Keep this plan</h2>
      {keep === null ? (
        <p className="mt-2 max-w-prose text-ink-muted">
          A plan is kept from a submitted snapshot. Submit this draft, then its roadmap can be kept.
        </p>
      ) : (
        <>
          <p className="mt-2 mb-3 max-w-prose text-ink-muted">
            A kept plan stays as it is now. Every action gets an owner, a date and a state, and the
            next snapshots show what has been adopted.
          </p>
          <NameForm action={keep} name={name} label="Name of the plan" button="Keep this plan" />
        </>
      )}
      {current && (
        <p className="mt-4">
          The team follows{" "}
          <a href={`/teams/${teamId}/plans/${current.id}`} className="inline-block py-1">
            <bdi>{current.name}</bdi>
          </a>{" "}
          now.
        </p>
      )}
    </section>
  );
}
