"use client";

import { useEffect, useRef } from "react";
import { formatCount } from "@/lib/domain/format-figure";
import { AndMore } from "./and-more";

export type FieldError = { href: string; message: string };

type Props = {
  errors: readonly FieldError[];
  /** How many problems there are where `errors` are only the first. */
  total?: number;
};

/** All problems of a form in one place; takes the focus when it appears. */
export function ErrorSummary({ errors, total = errors.length }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length === 0) return;
    box.current?.focus();
    if (!document.title.startsWith("Error: ")) document.title = `Error: ${document.title}`;
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="my-6 border-l-4 border-wrong bg-wrong-ground px-4 py-3"
    >
      <h2 className="text-base">
        {total === 1 ? "There is a problem" : `There are ${formatCount(total)} problems`}
      </h2>
      <ul className="mt-1 grid gap-1.5">
        {errors.map(({ href, message }) => (
          <li key={href + message}>
            <a href={href} className="text-wrong">
              {message}
            </a>
          </li>
        ))}
        <AndMore more={total - errors.length} />
      </ul>
    </div>
  );
}
