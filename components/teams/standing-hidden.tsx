/** Why a list of teams says of none where it stands. */
export function StandingHidden() {
  return (
    <p className="mb-4 max-w-prose text-small text-ink-muted">
      This instance hides which team stands where, so the list leaves out levels and snapshots; each
      team has them on its own page.
    </p>
  );
}
