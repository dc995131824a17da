type Props = {
  flags: readonly { id: string; question: string }[];
  chosen: readonly string[];
  errors?: readonly string[] | undefined;
};

/** What the team does; decides which practices are asked. */
export function ProfileField({ flags, chosen, errors }: Props) {
  return (
    <fieldset id="profile" aria-describedby="profile-hint">
      <legend className="font-semibold">What does the team do?</legend>
      <p id="profile-hint" className="text-small text-ink-muted">
        Tick what is true. It decides which practices are asked, so that nothing counts against you
        that is not your work. You can change it later.
      </p>
      {errors && errors.length > 0 && (
        <p className="font-semibold text-wrong">{errors.join(" ")}</p>
      )}
      <div className="mt-2 border-t border-line">
        {flags.map(({ id, question }) => (
          <label
            key={id}
            className="flex min-h-11 gap-3 border-b border-line py-2.5 hover:bg-raised"
          >
            <input
              type="checkbox"
              name="profile"
              value={id}
              defaultChecked={chosen.includes(id)}
              className="mt-0.5 shrink-0"
            />
            <span>{question}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
