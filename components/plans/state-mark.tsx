import { isClosed, stateWord } from "@/lib/domain/plans/state-words";
import type { TrackedAction } from "@/lib/domain/plans/track-plan";

/** The state of an action as a mark and in words; the mark says nothing that the words do not. */
export function StateMark({ tracked }: { tracked: TrackedAction }) {
  const closed = isClosed(tracked);
  return (
    <span
      className={`inline-flex items-center gap-1.5 font-semibold ${closed ? "text-accent" : ""}`}
    >
      <svg viewBox="0 0 16 16" className="size-4 shrink-0" aria-hidden="true">
        <Shape tracked={tracked} />
      </svg>
      {stateWord(tracked)}
    </span>
  );
}

function Shape({ tracked }: { tracked: TrackedAction }) {
  const ring = (
    <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
  );
  if (isClosed(tracked)) {
    return (
      <>
        <circle cx="8" cy="8" r="7" fill="currentColor" />
        <path d="M4.7 8.2l2.2 2.2 4.3-4.6" fill="none" stroke="var(--ground)" strokeWidth="1.75" />
      </>
    );
  }
  switch (tracked.state) {
    case "under-way":
      return (
        <>
          {ring}
          <path d="M8 4a4 4 0 0 1 0 8z" fill="currentColor" />
        </>
      );
    case "said-done":
      return (
        <>
          {ring}
          <path d="M5 8.1l2 2 3.8-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </>
      );
    case "fallen":
      return (
        <>
          {ring}
          <path d="M8 4.5v4.4M8 10.6v1.2" stroke="currentColor" strokeWidth="1.6" />
        </>
      );
    case "dropped":
    case "not-asked":
      return (
        <>
          {ring}
          <path d="M5 8h6" stroke="currentColor" strokeWidth="1.5" />
        </>
      );
    default:
      return ring;
  }
}
