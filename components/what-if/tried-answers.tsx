import { HiddenParameters } from "@/components/roadmap/hidden-parameters";
import type { PlanView } from "@/components/roadmap/plan-view";
import { Button, ButtonLink } from "@/components/ui/button";
import { CONTROL } from "@/components/ui/field";
import type { Choice } from "@/lib/domain/answers";
import type { Practice } from "@/lib/domain/questionnaire";
import { planQuery } from "@/lib/domain/roadmap/plan-query/write-plan-query";
import { PlannedActions } from "./planned-actions";

const VALUES = [0, 1, 2, 3, 4] as const;

type Props = {
  view: PlanView;
  /** Those in scope, in content order. */
  practices: readonly Practice[];
  /** Where the what-if is kept as a plan. */
  keep: string;
};

/** A field for every practice in scope, by area: the answer as it might be. */
export function TriedAnswers({ view, practices, keep }: Props) {
  const { questionnaire, request, answers } = view;
  const plain = planQuery({ ...request, answers: {} });
  const areas = questionnaire.areas.filter(({ id }) => practices.some(({ area }) => area === id));
  return (
    <>
      <PlannedSection view={view} />
      <h2>Answers, one by one</h2>
      {areas.map(({ id, name }) => {
        const own = practices.filter(({ area }) => area === id);
        return (
          <details
            key={id}
            open={
              (!view.plan && id === areas[0]?.id) || own.some((each) => each.id in request.answers)
            }
            className="border-t border-line"
          >
            <summary className="min-h-11 content-center font-semibold">{name}</summary>
            <ul className="mb-4 grid gap-x-6 gap-y-3 sm:grid-cols-2">
              {own.map((practice) => (
                <li key={practice.id}>
                  <TriedAnswer
                    practice={practice}
                    today={answers.get(practice.id)?.choice ?? null}
                    tried={request.answers[practice.id] ?? null}
                    isPlanned={isPlanned(view, practice.id)}
                  />
                </li>
              ))}
            </ul>
          </details>
        );
      })}
      <HiddenParameters request={request} without={(name) => name.startsWith("try-")} />
      <div className="flex flex-wrap items-center gap-3 border-t border-line pt-4">
        <Button look="secondary">Show what changes</Button>
        {view.plan && (
          <Button look="secondary" formAction={keep}>
            Keep as a plan …
          </Button>
        )}
        <ButtonLink look="plain" href={plain ? `?${plain}` : "?"}>
          Back to today’s answers
        </ButtonLink>
      </div>
    </>
  );
}

function PlannedSection({ view }: { view: PlanView }) {
  if (!view.plan || view.plan.roadmap.stages.length === 0) return null;
  return (
    <section aria-labelledby="done" className="mb-8">
      <h2 id="done">Actions of the plan, as if done</h2>
      <p className="mb-3 max-w-prose text-ink-muted">
        Tick what might be done: its practice then counts as in place, with the answer below.
      </p>
      <PlannedActions view={view} />
      <Button look="secondary" className="mt-1">
        Show what changes
      </Button>
    </section>
  );
}

function isPlanned({ plan }: PlanView, id: string): boolean {
  return (
    plan?.roadmap.stages.some(({ actions }) => actions.some(({ practice }) => practice === id)) ??
    false
  );
}

function TriedAnswer({
  practice,
  today,
  tried,
  isPlanned: planned,
}: {
  practice: Practice;
  today: Choice | null;
  tried: number | null;
  isPlanned: boolean;
}) {
  return (
    <label className="flex h-full flex-col justify-end">
      <span>
        {practice.title}
        {planned && <span className="text-small text-accent"> · on the plan</span>}
      </span>
      <select
        name={`try-${practice.id}`}
        defaultValue={tried ?? ""}
        className={`${CONTROL} pr-8 text-small`}
      >
        <option value="">{`as today: ${todayText(today)}`}</option>
        {VALUES.filter((value) => value !== today).map((value) => (
          <option key={value} value={value}>
            {value === practice.threshold ? `${value}, in place` : String(value)}
          </option>
        ))}
      </select>
    </label>
  );
}

function todayText(today: Choice | null): string {
  if (today === null) return "not answered";
  if (today === "DK") return "don’t know";
  return today === "NA" ? "does not apply" : String(today);
}
