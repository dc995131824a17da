import { Button } from "@/components/ui/button";
import type { Completion } from "@/lib/domain/results";
import { minutesWords } from "./minutes-words";
import { SaveAnnouncer } from "./save-announcer";
import { type SaveState, saveWords } from "./save-state";

type Props = {
  state: SaveState;
  next: { readonly label: string; readonly detail: string };
  onRetry: () => void;
};

/** Stays at the bottom: what is saved, how much is left, and the way on. */
export function SaveBar({ state, next, onRetry }: Props) {
  const words = saveWords(state);
  const failed = state.phase === "failed";
  const counted = `${state.total.answered} of ${state.total.inScope} answered`;
  const settled = state.phase === "saved" || state.phase === "idle";
  return (
    <div className="sticky bottom-0 z-10 -mx-1 flex h-16 items-center justify-between gap-3 border-t border-line bg-ground px-1 [@media(max-height:20rem)]:static">
      <div className="min-w-0 text-small leading-tight">
        <p className={failed || state.phase === "gone" ? "font-semibold text-wrong" : ""}>
          {failed ? "Could not save: " : words}
          {failed && (
            <button type="button" onClick={onRetry} className="min-h-6 min-w-6 underline">
              retry
            </button>
          )}
        </p>
        <p className="text-ink-muted">
          {counted}
          <TimeLeft total={state.total} />
        </p>
      </div>
      <Button type="submit" className="shrink-0">
        <span>
          {next.label}
          <span className="max-sm:sr-only">{next.detail}</span>
        </span>
      </Button>
      <SaveAnnouncer
        words={state.savedAt && settled ? `${words}, ${counted}` : failed ? words : ""}
        urgent={failed || state.phase === "gone"}
      />
    </div>
  );
}

function TimeLeft({ total }: { total: Completion }) {
  const open = total.inScope - total.answered;
  if (open === 0) return null;
  return <span className="max-sm:hidden"> · about {minutesWords(open)} left</span>;
}
