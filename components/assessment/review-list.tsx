import type { Answer, Answers } from "@/lib/domain/answers";
import type { Area, Practice } from "@/lib/domain/questionnaire";
import { answerWords, extrasWords } from "./answer-words";
import { practicesOf } from "./area-progress";
import type { LastAnswerView } from "./last-answer";
import { changedSince, type LastSaying } from "./last-answer-view";

type Props = {
  teamId: string;
  areas: readonly Area[];
  practices: readonly Practice[];
  answers: Answers;
  /** Null before the team's first snapshot. */
  last: LastSaying | null;
};

/** Every answer in words, by area, each with the way to change it. */
export function ReviewList({ teamId, areas, practices, answers, last }: Props) {
  return areas.map((area) => (
    <section key={area.id} aria-labelledby={area.id} className="mb-10">
      <h2 id={area.id}>{area.name}</h2>
      <dl className="mt-2 border-t border-line">
        {practicesOf(practices, area.id).map((practice) => (
          <ReviewRow
            key={practice.id}
            practice={practice}
            answer={answers.get(practice.id)}
            last={changedSince(practice, { answers, last })}
            href={`/teams/${teamId}/assessment/${area.id}?return=review#${practice.id}`}
          />
        ))}
      </dl>
    </section>
  ));
}

function ReviewRow({
  practice,
  answer,
  last,
  href,
}: {
  practice: Practice;
  answer: Answer | undefined;
  last: LastAnswerView | null;
  href: string;
}) {
  const extras = extrasWords(answer);
  const open = (answer?.choice ?? null) === null;
  return (
    <div className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1 border-b border-line py-3 md:grid-cols-[18rem_1fr_auto]">
      <dt className="font-semibold max-md:col-span-2">{practice.title}</dt>
      <dd className={open ? "text-ink-muted" : ""}>
        {answerWords(practice, answer)}
        {extras && <span className="block text-small text-ink-muted">With {extras}</span>}
        {last && (
          <span className="block text-small text-ink-muted">
            <strong className="font-semibold text-ink">Changed.</strong> Last time ({last.when}):{" "}
            {last.words}
          </span>
        )}
      </dd>
      <dd>
        <a href={href} className="no-print -my-1.5 inline-block py-1.5 md:min-h-9">
          Change<span className="sr-only"> {practice.title}</span>
        </a>
      </dd>
    </div>
  );
}
