/** What was answered in the latest snapshot, in words. */
export type LastAnswerView = {
  /** "March 2026". */
  readonly when: string;
  readonly words: string;
  /** Empty where the draft still has the same note. */
  readonly note: string;
};

/** A quiet line below the options: what this team answered last time. */
export function LastAnswer({ when, words, note }: LastAnswerView) {
  return (
    <div className="mt-1 max-w-prose px-3 text-small text-ink-muted">
      <p>
        Last time ({when}): {words}
      </p>
      {note && (
        <details>
          <summary className="py-1">Note of last time</summary>
          <p className="whitespace-pre-line">
            <bdi>{note}</bdi>
          </p>
        </details>
      )}
    </div>
  );
}
