import type { ReactNode } from "react";
import type { Current } from "@/components/outbox/change";
import type { AnswerInput } from "./answer-input";
import { answerWords } from "./answer-words";
import { clock } from "./save-state";

type Props = {
  practiceId: string;
  options: readonly string[];
  mine: AnswerInput;
  current: Current;
  /** The two ways out. */
  children: ReactNode;
};

/** Somebody else saved first: one's own answer and the stored one in words, to choose from. */
export function TwoAnswers({ practiceId, options, mine, current, children }: Props) {
  const headingId = `${practiceId}-conflict`;
  const { answer, savedAt, savedBy } = current;
  const differs = {
    note: mine.note !== answer.note,
    links: mine.links.join("\n") !== answer.links.join("\n"),
  };
  return (
    <fieldset
      aria-labelledby={headingId}
      className="mb-4 min-w-0 max-w-prose border-l-4 border-hold bg-hold-ground px-4 py-3"
    >
      <h3 id={headingId}>Changed by someone else</h3>
      <dl className="mt-2 grid gap-y-2">
        <Side name="Yours" answer={mine} differs={differs}>
          {answerWords({ options }, mine)}
        </Side>
        <Side name="Stored" answer={answer} differs={differs}>
          {savedAt ? unended(answerWords({ options }, answer)) : "Not answered"}
          {savedAt && (
            <span className="text-ink-muted" suppressHydrationWarning>
              {`, by ${savedBy} at ${clock(savedAt)}`}
            </span>
          )}
        </Side>
      </dl>
      <div className="mt-3 flex flex-wrap gap-x-3 gap-y-2">{children}</div>
    </fieldset>
  );
}

/** A sentence that goes on. */
function unended(words: string): string {
  return words.replace(/\.$/, "");
}

type SideProps = {
  name: string;
  answer: AnswerInput;
  /** Which of the rest is not the same on both sides. */
  differs: { note: boolean; links: boolean };
  children: ReactNode;
};

function Side({ name, answer, differs, children }: SideProps) {
  return (
    <div>
      <dt className="float-left mr-1.5 font-semibold">{name}:</dt>
      <dd>
        {children}
        {differs.note && (
          <span className="mt-1 block whitespace-pre-wrap text-small">
            Note: {answer.note || "none"}
          </span>
        )}
        {differs.links && (
          <span className="mt-1 block text-small wrap-anywhere">
            Links: {answer.links.join(", ") || "none"}
          </span>
        )}
      </dd>
    </div>
  );
}
