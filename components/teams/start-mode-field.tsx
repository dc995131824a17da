import type { ModeEstimate } from "./team-form-state";

const MODES = {
  full: {
    name: "Full",
    says: "Every practice that applies. The complete picture, up to Expert.",
  },
  quick: {
    name: "Quick",
    says: "Only the essential practices up to Intermediate. You can go on to full later and keep the answers.",
  },
} as const;

/** How much to ask at first. Minutes are a guess and say so. */
export function StartModeField({
  estimates,
  chosen,
}: {
  estimates: readonly ModeEstimate[];
  chosen: string;
}) {
  return (
    <fieldset aria-describedby="mode-hint">
      <legend className="font-semibold">How much would you like to answer?</legend>
      <p id="mode-hint" className="text-small text-ink-muted">
        The minutes are our guess. You can stop at any time and go on later.
      </p>
      <div className="mt-2 border-t border-line">
        {estimates.map(({ mode, practices, minutes }) => (
          <label
            key={mode}
            className="flex min-h-11 gap-3 border-b border-line py-2.5 hover:bg-raised"
          >
            <input
              type="radio"
              name="mode"
              value={mode}
              defaultChecked={mode === chosen}
              className="mt-0.5 shrink-0"
            />
            <span>
              <strong className="font-semibold">{MODES[mode].name}</strong>: {practices} practices,{" "}
              {minutes} minutes
              <span className="block text-small text-ink-muted">{MODES[mode].says}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
