import { useCallback, useEffect, useRef, useState } from "react";

const STORED_AS = "tidemark.answer-keys";

/** Whether single keys answer; off is remembered on this device. */
export function useShortcuts() {
  const [on, setOn] = useState(true);
  const latest = useRef(on);
  const set = useCallback((value: boolean) => {
    latest.current = value;
    setOn(value);
  }, []);
  useEffect(() => set(withStorage((storage) => storage.getItem(STORED_AS)) !== "off"), [set]);
  const change = useCallback(
    (value: boolean) => {
      set(value);
      withStorage((storage) => storage.setItem(STORED_AS, value ? "on" : "off"));
    },
    [set],
  );
  const areOn = useCallback(() => latest.current, []);
  return { on, change, areOn };
}

/** A browser that refuses storage only forgets the choice. */
function withStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(window.localStorage);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
