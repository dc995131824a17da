import { useEffect, useRef, useState } from "react";

const PAUSE_MS = 5_000;

/** Reads the save state out: at most once in five seconds, failures at once. */
export function SaveAnnouncer({ words, urgent }: { words: string; urgent: boolean }) {
  const said = usePaced(urgent ? "" : words);
  return (
    <div className="sr-only">
      <p role="status">{said}</p>
      <p role="alert">{urgent ? words : ""}</p>
    </div>
  );
}

function usePaced(words: string): string {
  const [said, setSaid] = useState("");
  const lastAt = useRef(0);
  useEffect(() => {
    if (words === "") {
      setSaid("");
      return;
    }
    const wait = Math.max(0, lastAt.current + PAUSE_MS - Date.now());
    const timer = setTimeout(() => {
      lastAt.current = Date.now();
      setSaid(words);
    }, wait);
    return () => clearTimeout(timer);
  }, [words]);
  return said;
}
