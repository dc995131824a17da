"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";

/** A mark of a drawing, as `data-mark` or `data-own` names it, and what it says. */
export type Stop = { readonly mark: string; readonly words: string };

type Props = { label: string; stops: readonly Stop[]; children: ReactNode };

const STEPS: Readonly<Record<string, number>> = {
  ...{ ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 },
  ...{ Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY },
};

/**
 * Drawings that the keyboard walks through: one tab stop, arrows, Home and End from mark to mark,
 * each said in words; Escape leaves. Without a script it is no tab stop.
 */
export function Walk({ label, stops, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);
  const stop = at === null ? undefined : stops[at];
  const isReady = useIsReady();

  useEffect(() => {
    const marks = box.current?.querySelectorAll<SVGElement>("[data-mark], [data-own]") ?? [];
    for (const mark of marks) {
      const name = mark.dataset.mark ?? mark.dataset.own;
      mark.toggleAttribute("data-walked", stop !== undefined && name === stop.mark);
    }
  }, [stop]);

  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = STEPS[event.key];
    if (event.key === "Escape") event.currentTarget.blur();
    if (step === undefined) return;
    event.preventDefault();
    const next = at === null && step === 1 ? 0 : (at ?? 0) + step;
    setAt(Math.max(0, Math.min(stops.length - 1, next)));
  };
  const leave = () => {
    setFocused(false);
    setAt(null);
  };

  return (
    <div className="mt-4">
      <div
        ref={box}
        className="w-fit max-w-full"
        role="application"
        aria-label={label}
        {...(isReady && { tabIndex: 0 })}
        onFocus={() => setFocused(true)}
        onBlur={leave}
        onKeyDown={press}
      >
        {children}
      </div>
      <p role="status" className="no-print mt-2 min-h-5 text-small text-ink-muted">
        {focused && (stop?.words ?? "Arrow keys walk from figure to figure, Escape leaves.")}
      </p>
    </div>
  );
}

function useIsReady(): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return isReady;
}
