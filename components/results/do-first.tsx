import { GatesToActOn } from "@/components/gates/gates-to-act-on";
import { ButtonLink } from "@/components/ui/button";
import { choicesOf } from "@/lib/domain/answers";
import { practiceById } from "@/lib/domain/look-up";
import { LOW, readChoices } from "@/lib/domain/reading";
import { remainingDays } from "@/lib/domain/remaining-days";
import type { Report } from "@/lib/domain/report";
import type { NextAction } from "@/lib/domain/results";
import { countOf } from "./words";

/** At most five things to do next, the best and quickest first, and the way to the whole plan. */
export function DoFirst({
  report,
  today,
  roadmapHref,
}: {
  report: Report;
  today: string;
  roadmapHref: string;
}) {
  const { nextActions } = report;
  return (
    <section aria-labelledby="first">
      <h2 id="first">Do first</h2>
      {nextActions.length === 0 ? (
        <p className="mt-2 text-ink-muted">{nothingToDo(report)}</p>
      ) : (
        <ol className="mt-2">
          {nextActions.map((action, index) => (
            <Item key={action.practice + action.why} {...{ report, action, number: index + 1 }} />
          ))}
        </ol>
      )}
      <GatesToActOn gates={report.gates} today={today} />
      <p className="no-print mt-3">
        <ButtonLink href={roadmapHref}>Plan the roadmap</ButtonLink>
      </p>
    </section>
  );
}

function Item({
  report: { questionnaire, answers },
  action,
  number,
}: {
  report: Report;
  action: NextAction;
  number: number;
}) {
  const practice = practiceById(questionnaire, action.practice);
  return (
    <li className="grid grid-cols-[1.25rem_1fr] gap-x-2 border-t border-line py-2">
      <span aria-hidden="true" className="font-semibold text-ink-muted">
        {number}
      </span>
      <div>
        <h3 className="text-base leading-snug">
          <a href={`#${action.practice}`} className="text-ink no-underline hover:underline">
            {practice.title}
          </a>
        </h3>
        <p className="text-small text-ink-muted">
          {action.from !== null &&
            `About ${countOf(remainingDays(practice, readChoices(choicesOf(answers), LOW)), "day")}. `}
          {action.why}
        </p>
      </div>
    </li>
  );
}

function nothingToDo({ results: { overall } }: Report): string {
  return overall?.low === 5
    ? "Every area is at the highest level. Keep it there: assess again in a few months."
    : "Nothing blocks the next level that an answer could change. Check the answers marked as not applicable.";
}
