import { snapshotLabel } from "@/components/history/snapshot-words";
import { formatDay } from "@/components/ui/date-text";
import { LevelChip } from "@/components/ui/level-chip";
import { PageHeader } from "@/components/ui/page-header";
import { ScrollBox } from "@/components/ui/scroll-box";
import { formatIndex } from "@/lib/domain/format-figure";
import type { PlanDifference } from "@/lib/domain/plans/compare-plans";
import { DifferenceTables } from "./difference-tables";
import type { PlanHead } from "./plan-types";
import { laterWords, moreDaysWords } from "./plan-words";
import { PlansTrail } from "./plans-trail";

const TABLE = [
  "w-full table-fixed border-collapse text-left max-sm:text-small",
  "[&_tr]:border-b [&_tr]:border-line [&_th]:py-2.5 [&_td]:py-2.5 [&_th]:pr-3 [&_td]:pr-3 sm:[&_th]:pr-6 sm:[&_td]:pr-6 [&_tr>*]:align-top",
  "[&_tbody_th]:font-normal [&_tbody_th]:text-ink-muted",
].join(" ");

/** The difference in a sentence, as the heading of the page. */
export function ComparedHeader({
  team,
  difference,
}: {
  team: { readonly id: string; readonly name: string };
  difference: PlanDifference;
}) {
  return (
    <PageHeader
      context={
        <>
          <PlansTrail team={team} />
          {" · comparison"}
        </>
      }
      title={comparedFinding(difference)}
    />
  );
}

/** "The second plan takes 20 days more and ends 1 quarter later". */
function comparedFinding({ moreDays, quartersLater }: PlanDifference): string {
  if (moreDays === 0 && !quartersLater) return "Both plans take as long";
  const days = `takes ${moreDaysWords(moreDays)}`;
  return `The second plan ${quartersLater === null ? days : `${days} and ends ${laterWords(quartersLater)}`}`;
}

type Pair = { a: PlanHead; b: PlanHead; difference: PlanDifference };

/** Two plans side by side, then the actions that tell them apart. */
export function ComparedPlans({ teamId, pair }: { teamId: string; pair: Pair }) {
  const { a, b, difference } = pair;
  const { onlyBefore, onlyAfter, changed } = difference;
  const same = onlyBefore.length + onlyAfter.length + changed.length === 0;
  return (
    <div className="space-y-8">
      <ScrollBox label="Both plans side by side">
        <SideBySide teamId={teamId} plans={[a, b]} />
      </ScrollBox>
      <section aria-labelledby="apart">
        <h2 id="apart" className="mb-4">
          {same ? "Both plans have the same actions" : "What tells them apart"}
        </h2>
        <DifferenceTables
          difference={difference}
          titles={{
            onlyBefore: `Only in ${a.name}`,
            onlyAfter: `Only in ${b.name}`,
            before: a.name,
            after: b.name,
          }}
        />
      </section>
    </div>
  );
}

function SideBySide({ teamId, plans }: { teamId: string; plans: readonly PlanHead[] }) {
  return (
    <table className={TABLE}>
      <caption className="sr-only">Both plans side by side</caption>
      <thead>
        <tr>
          <td className="w-24 sm:w-44" />
          {plans.map(({ id, name, isCurrent }) => (
            <th key={id} scope="col" className="wrap-anywhere">
              <a href={`/teams/${teamId}/plans/${id}`} className="inline-block py-0.5">
                <bdi>{name}</bdi>
              </a>
              {isCurrent && (
                <span className="block text-small font-normal text-ink-muted">current plan</span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {FACTS.map(({ name, of }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {plans.map((plan) => (
              <td key={plan.id} className="wrap-anywhere">
                {of(plan)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Fact = { readonly name: string; readonly of: (plan: PlanHead) => React.ReactNode };

const FACTS: readonly Fact[] = [
  { name: "Leads to", of: ({ edition }) => edition.aim },
  {
    name: "Planned from",
    of: ({ edition: { snapshotName: name, snapshotAt: submittedAt } }) =>
      snapshotLabel({ name, submittedAt }),
  },
  { name: "Actions", of: ({ edition }) => edition.actions.length },
  { name: "Person-days", of: ({ edition }) => edition.totalDays },
  { name: "Work begins on", of: ({ edition }) => formatDay(edition.startsOn) },
  { name: "Quarters", of: ({ edition }) => edition.quarters },
  {
    name: "Finished by",
    of: ({ edition: { finishesOn } }) => (finishesOn === null ? "–" : formatDay(finishesOn)),
  },
  {
    name: "Overall level then",
    of: ({ edition: { reaches } }) => (
      <LevelChip level={{ low: reaches.level, high: reaches.level }} />
    ),
  },
  { name: "Index then", of: ({ edition }) => formatIndex(edition.reaches.index) },
  {
    name: "Closed so far",
    of: ({ progress }) => `${progress.closedDays} of ${progress.days} days`,
  },
];
