import { type Answer, NA_REASON_TEXTS } from "@/lib/domain/answers";
import type { PracticeWorking } from "@/lib/domain/explain-area";
import { AnswerNote } from "./answer-note";
import { choiceText } from "./words";

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
    <tr id={practice.id}>
      <th scope="row">
        <strong>{practice.title}</strong>
        <small>{practice.essential ? " · essential" : " · supporting"}</small>
        {saidText(working, answer)}
        {answer && <AnswerNote answer={answer} />}
      </th>
      <td>{choiceText(choice)}</td>
      <td>{adoptionText(working)}</td>
      <td>{points(working)}</td>
    </tr>
  );
}

function saidText({ practice, choice }: PracticeWorking, answer: Answer | undefined) {
  if (typeof choice === "number") return <p>{practice.options[choice]}</p>;
  if (choice !== "NA" || !answer) return null;
  return (
    <p>
      {answer.naReason && `${NA_REASON_TEXTS[answer.naReason]}: `}
      <bdi>{answer.naText}</bdi>
    </p>
  );
}

function adoptionText({ practice: { threshold }, adoption }: PracticeWorking) {
  if (adoption === "left out") return "left out";
  if (adoption === "yes") return `adopted, from ${threshold}`;
  return <strong>{`${adoption === "open" ? "open" : "not adopted"}, from ${threshold}`}</strong>;
}

function points({ practice: { weight }, low, high }: PracticeWorking): string {
  if (low === null || high === null) return "left out";
  const most = `of ${weight * 4}`;
  if (low === high) return `${weight} × ${low} = ${weight * low} ${most}`;
  return `${weight} × ${low} to ${high} = ${weight * low} to ${weight * high} ${most}`;
}
