import { openDatabaseStore } from "./database-store";
import { Outbox } from "./outbox";
import { sendChange } from "./send-change";
import type { KeepOnDevice } from "./take-out";

let outbox: Outbox | null = null;

/** The one outbox of this page, opened when it is first asked for. */
export function pageOutbox(): Outbox {
  outbox ??= new Outbox({ openStore: openDatabaseStore, send: sendChange, keep: keepOnDevice() });
  return outbox;
}

/** As the operator has set it; the layout says so where it is not the default. */
function keepOnDevice(): KeepOnDevice {
  const { outbox: setting } = document.documentElement.dataset;
  return setting === "off" || setting === "answers" ? setting : "answers+notes";
}

/** The page is over: for tests, in which many pages live in one window. */
export function closePageOutbox(): void {
  outbox?.close();
  outbox = null;
}
