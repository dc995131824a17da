import { ReportContext } from "@/components/results/results-header";
import { countOf } from "@/components/results/words";
import { ButtonLink } from "@/components/ui/button";
import { formatDay } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Report } from "@/lib/domain/report";
import type { Roadmap } from "@/lib/domain/roadmap";
import { aimName } from "@/lib/domain/roadmap/describe-aim";
import type { Schedule } from "@/lib/domain/roadmap/schedule";
import { stepsOf } from "@/lib/domain/roadmap/steps";
import type { OfferGroup } from "./offer";
import { OfferItem } from "./offer-item";

type Plan = { readonly roadmap: Roadmap; readonly schedule: Schedule };

type Props = {
  report: Report;
  /** Null when nothing is left to plan: then no roadmap is offered. */
  plan: Plan | null;
  /** The kept plan whose owners, dates and states the files carry. */
  kept?: { readonly name: string; readonly href: string } | null;
  groups: readonly OfferGroup[];
  /** Addresses of the pages that this one belongs to, with the query of the plan. */
  resultsHref: string;
  roadmapHref: string;
};

/** Every file that results and roadmap can be taken away as. */
export function ExportPage({ report, plan, kept, groups, resultsHref, roadmapHref }: Props) {
  return (
    <>
      <PageHeader
        context={<ReportContext report={report} />}
        title={
          plan ? `The roadmap to ${targetOf(report, plan)} as a file` : "The results as a file"
        }
        actions={
          <>
            <ButtonLink look="secondary" href={roadmapHref}>
              {plan ? "Change the plan" : "To the roadmap"}
            </ButtonLink>
            <ButtonLink look="secondary" href={resultsHref}>
              Back to the results
            </ButtonLink>
          </>
        }
      />
      {plan ? <p className="max-w-prose text-lead">{planSentence(plan)}</p> : <NothingToPlan />}
      {kept && (
        <p className="mt-2 max-w-prose">
          The files of the roadmap carry owners, due dates, states and notes of the kept plan{" "}
          <a href={kept.href}>
            <bdi>{kept.name}</bdi>
          </a>
          .
        </p>
      )}
      <div className="mt-8 space-y-10">
        {groups.map((group) => (
          <OfferSection key={group.id} group={group} />
        ))}
      </div>
    </>
  );
}

function NothingToPlan() {
  return (
    <Notice>
      <p>Nothing is left to plan, so there is no roadmap to take away.</p>
    </Notice>
  );
}

function OfferSection({ group: { id, title, offers } }: { group: OfferGroup }) {
  return (
    <section aria-labelledby={`for-${id}`}>
      <h2 id={`for-${id}`}>{title}</h2>
      <ul className="mt-3">
        {offers.map((offer) => (
          <OfferItem key={offer.id} offer={offer} />
        ))}
      </ul>
    </section>
  );
}

function targetOf({ questionnaire }: Report, { roadmap }: Plan): string {
  return aimName(questionnaire, roadmap);
}

/** "12 actions, about 74 person-days, 3 quarters from 1 January 2027 to 30 September 2027." */
function planSentence({ roadmap, schedule }: Plan): string {
  const { quarters, slots } = schedule;
  const first = quarters[0];
  const last = quarters.at(-1);
  const days = stepsOf(roadmap).reduce((sum, step) => sum + step.days, 0);
  const work = `${countOf(slots.size, "action")}, about ${countOf(days, "person-day")}`;
  if (!first || !last) return `${work}.`;
  const dates = `from ${formatDay(first.startsOn)} to ${formatDay(last.endsOn)}`;
  return `${work}, ${countOf(quarters.length, "quarter")} ${dates}.`;
}
