"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { loadOutboxIfWaiting } from "./load-outbox";

/** Pages that show themselves what waits: the questions, and the review. */
const SHOWS_ITSELF = /^\/teams\/[^/]+\/assessment\/[^/]+$/;

/** Delivers on every page what waits on this device. Almost nothing is loaded while nothing does. */
export function OutboxLoader() {
  const path = usePathname();
  const [notice, setNotice] = useState<ReactNode>(null);

  useEffect(() => {
    const looking = new AbortController();
    const { signal } = looking;
    const look = async () => {
      const outbox = await loadOutboxIfWaiting();
      if (!outbox) return;
      const { OutboxNotice } = await import("./outbox-notice");
      if (!signal.aborted) setNotice(<OutboxNotice outbox={outbox} />);
    };
    void look();
    window.addEventListener("online", look, { signal });
    document.addEventListener("visibilitychange", look, { signal });
    return () => looking.abort();
  }, []);

  return SHOWS_ITSELF.test(path) ? null : notice;
}
