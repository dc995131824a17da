import { type FormEvent, useEffect, useRef, useState } from "react";
import { loadOutboxIfWaiting } from "@/components/outbox/load-outbox";
import type { Outbox } from "@/components/outbox/outbox";
import { useWaiting } from "./use-waiting";

/** How long submitting waits for changes that are on their way. */
const PATIENCE_MS = 3_000;

/** Lets nobody submit while changes of the team wait on this device, unless they mean to. */
export function useSubmitGuard(teamId: string) {
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  const [isStopped, setStopped] = useState(false);
  const [leaveOut, setLeaveOut] = useState(false);
  const isChecked = useRef(false);
  const waiting = useWaiting(outbox, teamId);

  useEffect(() => void loadOutboxIfWaiting().then(setOutbox), []);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    if (isChecked.current || leaveOut) {
      isChecked.current = false;
      return;
    }
    event.preventDefault();
    const form = event.currentTarget;
    const box = await loadOutboxIfWaiting();
    setOutbox(box);
    if (box && !(await isDelivered(box, teamId))) {
      setStopped(true);
      return;
    }
    isChecked.current = true;
    form.requestSubmit();
  }

  return { waiting, isStopped, leaveOut, setLeaveOut, onSubmit };
}

async function isDelivered(outbox: Outbox, teamId: string): Promise<boolean> {
  const { flushOutbox } = await import("@/components/outbox/flush-outbox");
  await flushOutbox(outbox, teamId, PATIENCE_MS);
  return outbox.view.changes.every((change) => change.teamId !== teamId);
}
