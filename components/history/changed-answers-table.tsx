import type { AnswerChange } from "@/lib/domain/answer-changes";
import type { Choice } from "@/lib/domain/answers";
import type { Practice } from "@/lib/domain/questionnaire";

const TABLE = [
  "mt-2 w-full table-fixed border-collapse max-md:block max-md:[&_tbody]:block",
  "[&_thead]:max-md:sr-only [&_thead_th]:pb-1 [&_thead_th]:text-left [&_thead_th]:text-small [&_thead_th]:font-normal [&_thead_th]:text-ink-muted",
  "[&_tbody_tr]:border-t [&_tbody_tr]:border-line [&_tbody_tr]:max-md:grid [&_tbody_tr]:max-md:gap-1 [&_tbody_tr]:max-md:py-2.5",
  "[&_tbody_th]:text-left [&_tbody_th]:font-medium [&_tbody_th]:align-top",
  "[&_tbody_td]:align-top md:[&_tbody_td]:py-2.5 md:[&_tbody_th]:py-2.5 md:[&_td]:pl-6 md:[&_th+th]:pl-6",
].join(" ");

type Props = {
  changes: readonly AnswerChange[];
  caption: string;
  /** Address of the newer results, where each practice has its working. */
  results: string;
};

/** Practices with what was answered before and what is answered now, in words. */
export function ChangedAnswersTable({ changes, caption, results }: Props) {
  return (
    <table className={TABLE}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="w-1/4">
            Practice
          </th>
          <th scope="col">Before</th>
          <th scope="col">Now</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ practice, before, from, to, first }) => (
          <tr key={practice.id}>
            <th scope="row">
              <a href={`${results}#${practice.id}`} className="inline-block py-0.5">
                {practice.title}
              </a>
            </th>
            <td className="text-ink-muted">
              <Said label="Before" choice={from} practice={before} none={none(first)} />
            </td>
            <td>
              <Said label="Now" choice={to} practice={practice} none="Not answered" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function none(first: boolean): string {
  return first ? "Not asked" : "Not answered";
}

function Said({
  label,
  choice,
  practice,
  none,
}: {
  label: string;
  choice: Choice | null;
  practice: Practice;
  none: string;
}) {
  const isValue = typeof choice === "number";
  return (
    <span className="grid grid-cols-[1.25rem_minmax(0,1fr)] max-md:grid-cols-[3.75rem_1.25rem_minmax(0,1fr)]">
      <span aria-hidden="true" className="text-small leading-6 text-ink-muted md:hidden">
        {label}
      </span>
      <span className="font-semibold">{isValue ? choice : "–"}</span>
      <span>{isValue ? practice.options[choice] : wordsOf(choice, none)}</span>
    </span>
  );
}

function wordsOf(choice: Choice | null, none: string): string {
  if (choice === "NA") return "Does not apply";
  return choice === "DK" ? "Don’t know" : none;
}
