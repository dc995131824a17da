import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Change } from "@/components/outbox/change";
import type { Outbox } from "@/components/outbox/outbox";
import { pageOutbox } from "@/components/outbox/page-outbox";
import type { Completion } from "@/lib/domain/results";
import { Answering, type AskedArea, type Known } from "./answering";
import { NO_HISTORY } from "./edit-history";
import { guardLeaving } from "./guard-leaving";
import { startingState } from "./save-state";
import { undoKey } from "./undo-keys";
import { useWaiting } from "./use-waiting";

type Options = {
  form: RefObject<HTMLFormElement | null>;
  area: AskedArea;
  total: Completion;
  areaCount: Completion;
  keysAreOn: () => boolean;
};

/** Saves every change of the form; the inputs stay the browser's own. */
export function useAnswering({ form, area, total, areaCount, keysAreOn }: Options) {
  const [known, setKnown] = useState(() => startingWith(total, areaCount));
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  const waiting = useWaiting(outbox, area.teamId);
  const answering = useRef<Answering | null>(null);
  // The page asks one area of one draft for as long as it lives.
  const asked = useRef({ area, state: known.state });

  useEffect(() => {
    if (!form.current) return;
    const box = pageOutbox();
    setOutbox(box);
    const session = new Answering({
      ...asked.current,
      ...{ form: form.current, outbox: box, keysAreOn },
      onNews: () => answering.current && setKnown(answering.current.known),
    });
    answering.current = session;
    setKnown(session.known);
    const unguard = guardLeaving(session);
    const unlisten = listenForUndo(session);
    return () => {
      unlisten();
      unguard();
      session.stop();
    };
  }, [form, keysAreOn]);

  const actions = useActions(answering, outbox);
  return { answering, outbox, ...known, waiting, actions };
}

function startingWith(total: Completion, areaCount: Completion): Known {
  return { state: startingState(total, areaCount), history: NO_HISTORY, said: "" };
}

function useActions(answering: RefObject<Answering | null>, outbox: Outbox | null) {
  const retry = useCallback(() => void outbox?.retry(), [outbox]);
  return useMemo(
    () => ({
      retry,
      undo: () => answering.current?.undo(),
      redo: () => answering.current?.redo(),
      keepMine: (change: Change) => answering.current?.keepMine(change),
      takeStored: (change: Change) => answering.current?.takeStored(change),
      discard: (change: Change) => answering.current?.discard(change),
    }),
    [answering, retry],
  );
}

function listenForUndo(session: Answering): () => void {
  const onKey = (event: KeyboardEvent) => {
    const asks = undoKey(event);
    if (!asks) return;
    event.preventDefault();
    session[asks]();
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}
