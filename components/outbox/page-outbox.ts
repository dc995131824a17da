import { openDatabaseStore } from "./database-store";
import { Outbox } from "./outbox";
import { sendChange } from "./send-change";

let outbox: Outbox | null = null;

/** The one outbox of this page, opened when it is first asked for. */
export function pageOutbox(): Outbox {
  outbox ??= new Outbox({ openStore: openDatabaseStore, send: sendChange });
  return outbox;
}

/** The page is over: for tests, in which many pages live in one window. */
export function closePageOutbox(): void {
  outbox?.close();
  outbox = null;
}
