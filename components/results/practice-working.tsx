import { type Answer, NA_REASON_TEXTS } from "@/lib/domain/answers";
import type { PracticeWorking } from "@/lib/domain/explain-area";
import { AnswerNote } from "./answer-note";

const CELL = "py-2 pr-4 align-top";

/** One practice: what was answered, and how that enters the level and the index. */
export function PracticeWorkingRow({
  working,
  answer,
}: {
  working: PracticeWorking;
  answer: Answer | undefined;
}) {
  const { practice, adoption } = working;
  return (
    <tr id={practice.id} className="scroll-mt-6 border-t border-line target:bg-raised">
      <th scope="row" className={`${CELL} w-full text-left font-normal`}>
        <span className="font-semibold">{practice.title}</span>
        <span className="text-small text-ink-muted">
          {practice.essential ? " · essential" : " · supporting"}
        </span>
        <span className="block text-small">{saidText(working, answer)}</span>
        {answer && <AnswerNote answer={answer} />}
      </th>
      <td className={`${CELL} whitespace-nowrap`}>{choiceText(working.choice)}</td>
      <td className={CELL}>{practice.threshold}</td>
      <td className={`${CELL} whitespace-nowrap`}>{adoption}</td>
      <td className="whitespace-nowrap py-2 text-right align-top">{points(working)}</td>
    </tr>
  );
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
