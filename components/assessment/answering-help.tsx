type Props = { scaleRule: string; keysOn: boolean; onKeys: (on: boolean) => void };

const KEYS = [
  ["1 to 5", "choose the first to the fifth answer"],
  ["6", "don’t know"],
  ["7", "does not apply"],
  ["0", "clear the answer"],
  ["n", "write a note"],
  ["j and k", "next and previous practice"],
] as const;

/** How to choose, and the single keys that work inside a practice. */
export function AnsweringHelp({ scaleRule, keysOn, onKeys }: Props) {
  return (
    <details className="no-print text-small">
      <summary className="py-2">How to answer, and keys</summary>
      <p className="mt-1">{scaleRule}</p>
      <p className="mt-3">
        While the focus is inside a practice, outside its text fields, and with the arrow keys as
        everywhere:
      </p>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        {KEYS.map(([key, meaning]) => (
          <div key={key} className="contents">
            <dt className="font-mono text-ink-muted">{key}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-3 flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          checked={keysOn}
          onChange={(event) => onKeys(event.target.checked)}
        />
        Answer with single keys
      </label>
    </details>
  );
}
