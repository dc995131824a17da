import type { Current } from "@/components/outbox/change";
import type { AnswerInput } from "./answer-input";
import { TwoAnswers } from "./two-answers";

type Props = {
  practiceId: string;
  options: readonly string[];
  mine: AnswerInput;
  current: Current;
};

/** A conflict in the plain form: it is decided when the form is sent again. */
export function FormConflict({ practiceId, options, mine, current }: Props) {
  return (
    <TwoAnswers practiceId={practiceId} options={options} mine={mine} current={current}>
      <input type="hidden" name={`current.${practiceId}`} value={current.version} />
      <Way practiceId={practiceId} value="mine" label="Keep mine" />
      <Way practiceId={practiceId} value="stored" label="Take the stored answer" />
    </TwoAnswers>
  );
}

function Way({ practiceId, value, label }: { practiceId: string; value: string; label: string }) {
  return (
    <label className="inline-flex min-h-11 items-center gap-2 pr-3">
      <input type="radio" name={`resolve.${practiceId}`} value={value} />
      {label}
    </label>
  );
}
