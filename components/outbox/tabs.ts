import type { Change, Failure, Outcome } from "./change";

/** What tabs of one browser tell each other. */
export type TabMessage =
  /** The shared box is not what it was. */
  | { readonly type: "changed" }
  /** It is worth a try to send now. */
  | { readonly type: "retry" }
  | { readonly type: "settled"; readonly change: Change; readonly outcome: Outcome }
  | { readonly type: "failed"; readonly failure: Failure };

export type Tabs = { readonly tell: (message: TabMessage) => void; readonly close: () => void };

/** Joins the other tabs; a browser without channels has none. */
export function joinTabs(onMessage: (message: TabMessage) => void): Tabs {
  if (typeof BroadcastChannel === "undefined") return { tell: () => {}, close: () => {} };
  const channel = new BroadcastChannel("tidemark-outbox");
  channel.onmessage = ({ data }: MessageEvent<TabMessage>) => onMessage(data);
  let isOpen = true;
  return {
    tell: (message) => isOpen && channel.postMessage(message),
    close: () => {
      isOpen = false;
      channel.close();
    },
  };
}
