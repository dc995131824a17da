import type { KeyboardEvent } from "react";
import type { Completion } from "@/lib/domain/results";

export type AreaEntry = {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly completion: Completion;
};

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * The areas beside the questions. With script it is one tab stop and arrow keys move inside, so
 * that the keyboard reaches the first question soon.
 */
export function AreaList({
  areas,
  current,
  here,
  oneStop,
}: {
  areas: readonly AreaEntry[];
  current: string;
  /** How far the current area is answered by now. */
  here: Completion;
  oneStop: boolean;
}) {
  return (
    <nav aria-label="Areas" className="no-print max-md:hidden">
      <ul onKeyDown={moveFocus}>
        {areas.map(({ id, name, href, completion }) => (
          <li key={id} className="border-b border-line text-small">
            <a
              href={href}
              aria-current={id === current ? "page" : undefined}
              tabIndex={oneStop && id !== current ? -1 : undefined}
              className="flex min-h-10 items-center justify-between gap-3 py-1.5 text-ink no-underline hover:underline aria-[current]:font-semibold"
            >
              {name}
              <Count completion={id === current ? here : completion} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Count({ completion }: { completion: Completion }) {
  return (
    <span className="whitespace-nowrap text-ink-muted">
      {completion.answered} of {completion.inScope}
    </span>
  );
}

function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const step = STEPS[event.key];
  if (!step) return;
  const links = [...event.currentTarget.querySelectorAll("a")];
  const from = event.target instanceof HTMLAnchorElement ? links.indexOf(event.target) : 0;
  links[(from + step + links.length) % links.length]?.focus();
  event.preventDefault();
}
