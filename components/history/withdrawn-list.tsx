import { snapshotLabel } from "./snapshot-words";

type Withdrawn = {
  readonly id: string;
  readonly teamId: string;
  readonly name: string;
  readonly submittedAt: string;
};

/** Snapshots that count no more, each with the way to where it can be restored; nothing without any. */
export function WithdrawnList({ snapshots }: { snapshots: readonly Withdrawn[] }) {
  if (snapshots.length === 0) return null;
  return (
    <section aria-labelledby="withdrawn" className="no-print mt-12">
      <h2 id="withdrawn">Withdrawn snapshots</h2>
      <p className="mt-1 mb-2 max-w-prose text-small text-ink-muted">
        They are kept as they were submitted, and in no comparison. Each can be restored from its
        page.
      </p>
      <ul>
        {snapshots.map((snapshot) => (
          <li key={snapshot.id}>
            <a
              href={`/teams/${snapshot.teamId}/results/${snapshot.id}`}
              className="inline-block py-0.5"
            >
              <bdi>{snapshotLabel(snapshot)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
