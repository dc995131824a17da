import { type Answer, NA_REASON_TEXTS } from "@/lib/domain/answers";
import type { PracticeWorking } from "@/lib/domain/explain-area";
import { AnswerNote } from "./answer-note";

const ROW =
  "scroll-mt-6 border-t border-line target:bg-raised max-sm:flex max-sm:flex-wrap max-sm:gap-x-4";
const CELL = "whitespace-nowrap py-2 pr-4 align-top max-sm:pr-0 max-sm:pt-0 max-sm:text-small";

/** One practice: what was answered, and how that enters the level and the index. */
export function PracticeWorkingRow({
  working,
  answer,
}: {
  working: PracticeWorking;
  answer: Answer | undefined;
}) {
  const { practice, choice } = working;
  return (
    <tr id={practice.id} className={ROW}>
      <th scope="row" className="w-full py-2 pr-4 text-left align-top font-normal max-sm:pr-0">
        <span className="font-semibold">{practice.title}</span>
        <span className="text-small text-ink-muted">
          {practice.essential ? " · essential" : " · supporting"}
        </span>
        <span className="block text-small">{saidText(working, answer)}</span>
        {answer && <AnswerNote answer={answer} />}
      </th>
      <td className={`${CELL} ${typeof choice === "number" ? ANSWER_LABEL : ""}`}>
        {choiceText(choice)}
      </td>
      <td className={CELL}>{adoptionText(working)}</td>
      <td className={CELL}>{points(working)}</td>
    </tr>
  );
}

/** Where the table has no room for its head, the figure brings its own word. */
const ANSWER_LABEL = "max-sm:before:content-['answer_']";

const ADOPTION = { yes: "adopted", no: "not adopted", open: "open" } as const;

function adoptionText({ practice, adoption }: PracticeWorking): string {
  if (adoption === "left out") return "left out";
  return `${ADOPTION[adoption]}, from ${practice.threshold}`;
}

function saidText({ practice, choice }: PracticeWorking, answer: Answer | undefined) {
  if (typeof choice === "number") return practice.options[choice];
  if (choice !== "NA" || !answer) return null;
  return (
    <>
      {answer.naReason && `${NA_REASON_TEXTS[answer.naReason]}: `}
      <bdi>{answer.naText}</bdi>
    </>
  );
}

function choiceText(choice: PracticeWorking["choice"]): string {
  if (choice === null) return "not answered";
  if (choice === "NA") return "does not apply";
  return choice === "DK" ? "don’t know" : String(choice);
}

function points({ practice: { weight }, low, high }: PracticeWorking): string {
  if (low === null || high === null) return "left out";
  const most = `of ${weight * 4}`;
  if (low === high) return `${weight} × ${low} = ${weight * low} ${most}`;
  return `${weight} × ${low} to ${high} = ${weight * low} to ${weight * high} ${most}`;
}
