import type { FieldErrors } from "@/components/outbox/change";
import { CONTROL } from "@/components/ui/field";
import { NA_REASON_TEXTS, NA_REASONS } from "@/lib/domain/answers";
import type { AnswerInput } from "./answer-input";
import { FieldError } from "./field-error";

type Props = { practiceId: string; answer: AnswerInput | undefined; errors: FieldErrors };

/** Why a practice does not apply. Shown by CSS alone while that answer is chosen. */
export function NotApplicableReason({ practiceId, answer, errors }: Props) {
  const reasonId = `${practiceId}-na-reason`;
  const textId = `${practiceId}-na-text`;
  return (
    <div className="mb-2 max-w-prose border-l-4 border-hold bg-hold-ground px-4 py-3 supports-[selector(:has(*))]:hidden group-has-[[value=NA]:checked]/practice:block">
      <p id={`${practiceId}-na-hint`} className="text-small">
        Give a reason to save ‘does not apply’.
      </p>
      <div className="mt-2 grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <div>
          <label htmlFor={reasonId} className="font-semibold">
            Reason
          </label>
          <FieldError id={`${reasonId}-error`} errors={errors.naReason} />
          <select
            id={reasonId}
            name={`naReason.${practiceId}`}
            defaultValue={answer?.naReason ?? ""}
            aria-describedby={`${practiceId}-na-hint ${reasonId}-error`}
            aria-invalid={errors.naReason ? true : undefined}
            className={CONTROL}
          >
            <option value="">Choose a reason</option>
            {NA_REASONS.map((reason) => (
              <option key={reason} value={reason}>
                {NA_REASON_TEXTS[reason]}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor={textId} className="font-semibold">
            In your words
          </label>
          <FieldError id={`${textId}-error`} errors={errors.naText} />
          <input
            id={textId}
            name={`naText.${practiceId}`}
            defaultValue={answer?.naText ?? ""}
            maxLength={1000}
            autoComplete="off"
            aria-describedby={`${practiceId}-na-hint ${textId}-error`}
            aria-invalid={errors.naText ? true : undefined}
            className={CONTROL}
          />
        </div>
      </div>
    </div>
  );
}
