import { useCallback, useEffect, useRef, useState } from "react";
import { withStorage } from "@/components/outbox/with-storage";

const STORED_AS = "tidemark.answer-keys";

/** Whether single keys answer; off is remembered on this device, if the browser stores it. */
export function useShortcuts() {
  const [on, setOn] = useState(true);
  const latest = useRef(on);
  const set = useCallback((value: boolean) => {
    latest.current = value;
    setOn(value);
  }, []);
  useEffect(() => set(withStorage(null, (storage) => storage.getItem(STORED_AS)) !== "off"), [set]);
  const change = useCallback(
    (value: boolean) => {
      set(value);
      withStorage(undefined, (storage) => storage.setItem(STORED_AS, value ? "on" : "off"));
    },
    [set],
  );
  const areOn = useCallback(() => latest.current, []);
  return { on, change, areOn };
}
