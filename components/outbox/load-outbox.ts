import { hasWaiting } from "./has-waiting";
import type { Outbox } from "./outbox";

let loaded: Outbox | null = null;

/** The outbox, which starts to send, if anything waits on this device; null if nothing does. */
export async function loadOutboxIfWaiting(): Promise<Outbox | null> {
  if (loaded) return loaded;
  if (!(await hasWaiting())) return null;
  const { pageOutbox } = await import("./page-outbox");
  loaded = pageOutbox();
  await loaded.opened;
  return loaded;
}
