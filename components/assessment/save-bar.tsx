import type { Outbox } from "@/components/outbox/outbox";
import { Button } from "@/components/ui/button";
import type { Completion } from "@/lib/domain/results";
import { haltedHref } from "./area-errors";
import type { EditHistory } from "./edit-history";
import { minutesWords } from "./minutes-words";
import { SaveAnnouncer } from "./save-announcer";
import { type SaveState, saveWords, type Waiting } from "./save-state";
import { UndoButtons } from "./undo-buttons";
import { useWaiting } from "./use-waiting";

type Props = {
  teamId: string;
  areaId: string;
  state: SaveState;
  outbox: Outbox | null;
  history: EditHistory;
  next: { readonly label: string; readonly detail: string };
  retry: () => void;
  undo: () => void;
  redo: () => void;
};

/** Stays at the bottom: what is saved, how much is left, and the way on; in short where it is narrow. */
export function SaveBar({ state, history, next, undo, redo, ...status }: Props) {
  return (
    <div className="no-print @container sticky bottom-0 z-10 -mx-1 flex h-16 items-center justify-between gap-1 border-t border-line bg-ground px-1 sm:gap-3 [@media(max-height:20rem)]:static">
      <SaveStatus state={state} {...status} />
      {state.listening && <UndoButtons history={history} undo={undo} redo={redo} />}
      <Button type="submit" className="shrink-0 @max-xl:px-3">
        <span>
          {next.label}
          <span className="@max-xl:sr-only">{next.detail}</span>
        </span>
      </Button>
    </div>
  );
}

type StatusProps = Pick<Props, "state" | "outbox" | "teamId" | "areaId" | "retry">;

function SaveStatus({ state, outbox, teamId, areaId, retry }: StatusProps) {
  const waiting = useWaiting(outbox, teamId);
  const words = saveWords(state, waiting);
  const isUrgent = waiting.halted.length > 0 || isServerTrouble(waiting);
  const counted = `${state.total.answered} of ${state.total.inScope} answered`;
  const isSettled = waiting.count === 0 && state.savedAt !== null;
  const isPlain = words.startsWith("Saved at");
  return (
    <div className="min-w-0 flex-1 text-small leading-tight @max-xl:text-label @max-xl:leading-[0.9rem]">
      <p className={isUrgent ? "font-semibold text-wrong" : ""}>
        {words}
        <WayOut waiting={waiting} href={haltedHref(waiting.halted, areaId)} retry={retry} />
      </p>
      <p className={`text-ink-muted ${isPlain ? "" : "@max-xl:hidden"}`}>
        {counted}
        <TimeLeft total={state.total} />
      </p>
      <SaveAnnouncer
        words={announced(words, waiting, isSettled ? counted : null)}
        urgent={isUrgent}
      />
    </div>
  );
}

type WayOutProps = { waiting: Waiting; href: string | null; retry: () => void };

/** What to do about it, beside the words. */
function WayOut({ waiting, href, retry }: WayOutProps) {
  const look = "-my-1 inline-block min-h-6 min-w-6 font-normal underline";
  if (href) {
    return (
      <>
        {": "}
        <a href={href} className={`${look} text-inherit`}>
          review
        </a>
      </>
    );
  }
  if (!waiting.failure) return null;
  return (
    <>
      {" "}
      <button type="button" onClick={retry} className={look}>
        Retry
      </button>
    </>
  );
}

function isServerTrouble({ failure }: Waiting): boolean {
  return failure !== null && failure !== "unreachable";
}

/** "Saving" comes and goes too often to be read out. */
function announced(words: string, { failure, halted }: Waiting, settled: string | null): string {
  if (failure !== null || halted.length > 0) return words;
  return settled === null ? "" : `${words}, ${settled}`;
}

function TimeLeft({ total }: { total: Completion }) {
  const open = total.inScope - total.answered;
  if (open === 0) return null;
  return <span className="@max-xl:hidden"> · about {minutesWords(open)} left</span>;
}
