import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import type { Change } from "./change";
import { ChangeLink } from "./change-link";
import { changeText } from "./change-text";
import { discard } from "./choose-change";
import type { Outbox } from "./outbox";
import { EMPTY_VIEW } from "./outbox-view";
import { changesWords, keptWords, reasonWords } from "./waiting-words";

/** At the end of a page that asks nothing: what this device still keeps, in words. */
export function OutboxNotice({ outbox }: { outbox: Outbox }) {
  const { changes, onlyHere, failure } = useSyncExternalStore(
    outbox.watch,
    () => outbox.view,
    () => EMPTY_VIEW,
  );
  const [discarded, setDiscarded] = useState(false);
  const halted = changes.filter(({ halt }) => halt !== null);
  const count = changes.length - halted.length;
  useLeavingGuard(halted.some(({ halt }) => halt?.kind === "expired"));
  const kept = keptWords({ count, onlyHere: onlyHere > 0 });
  return (
    <aside
      aria-label="Changes kept on this device"
      className="no-print sticky bottom-0 z-10 border-t border-line bg-raised"
    >
      <div className="page w-full py-2 text-small">
        <p role="status">
          {changes.length === 0
            ? endWords(discarded)
            : stateWords(changes.length, count, kept, failure?.kind ?? null)}
        </p>
        {halted.length > 0 && (
          <Halted halted={halted} outbox={outbox} onDiscard={() => setDiscarded(true)} />
        )}
        {halted.length > 0 && <CopyOfHalted halted={halted} />}
      </div>
    </aside>
  );
}

/** The browser asks before it forgets what only this tab has. */
function useLeavingGuard(on: boolean) {
  useEffect(() => {
    if (!on) return;
    const guarding = new AbortController();
    const ask = (event: Event) => event.preventDefault();
    window.addEventListener("beforeunload", ask, { signal: guarding.signal });
    return () => guarding.abort();
  }, [on]);
}

type FailureKind = Parameters<typeof reasonWords>[0];

/** What is said when nothing is left. */
function endWords(discarded: boolean): string {
  return discarded
    ? "Nothing is kept on this device any more."
    : "Everything that was kept on this device is saved.";
}

function stateWords(all: number, count: number, kept: string, failure: FailureKind | null): string {
  if (count === 0) return `${changesWords(all)} kept for your decision`;
  if (failure === "unreachable") return `Offline: ${kept}`;
  if (failure) return `Could not save: ${reasonWords(failure)}. ${kept}`;
  return `${kept} ${count === 1 ? "is" : "are"} being saved`;
}

type HaltedProps = {
  halted: readonly Change[];
  outbox: Outbox;
  onDiscard: () => void;
};

function Halted({ halted, outbox, onDiscard }: HaltedProps) {
  return (
    <ul className="max-h-48 overflow-y-auto">
      {halted.map((change) => (
        <li key={change.key} className="flex flex-wrap items-center gap-x-3">
          <span>
            <ChangeLink change={change} />
          </span>
          {change.halt?.kind !== "conflict" && (
            <>
              <Button type="button" look="plain" onClick={() => void outbox.retry()}>
                Try again<span className="sr-only"> to save {change.title}</span>
              </Button>
              <Button
                type="button"
                look="plain"
                onClick={() => {
                  onDiscard();
                  void outbox.decide((box) => discard(box, change.key));
                }}
              >
                Discard<span className="sr-only"> the change of {change.title}</span>
              </Button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A plain field to copy from: a page over plain http has no way to the clipboard. */
function CopyOfHalted({ halted }: { halted: readonly Change[] }) {
  return (
    <details className="mt-1">
      <summary>What they say, to copy</summary>
      <textarea
        readOnly
        rows={4}
        aria-label="What the changes say"
        className="mt-1 w-full border border-line-strong bg-ground p-2"
        value={halted.map(changeText).join("\n\n")}
      />
    </details>
  );
}
