import type { AreaEntry } from "./area-list";
import { statusWords } from "./area-progress";

/** Areas to answer, in any order; a whole row is its link. */
export function TaskList({ areas }: { areas: readonly AreaEntry[] }) {
  return (
    <ul className="border-t border-line">
      {areas.map(({ id, name, href, completion }) => {
        const status = statusWords(completion);
        return (
          <li key={id} className="border-b border-line">
            <a
              href={href}
              className="-mx-2 grid min-h-14 grid-cols-[1fr_auto] items-center gap-x-6 px-2 py-2 text-ink no-underline hover:bg-raised hover:text-ink sm:grid-cols-[1fr_6rem_7rem]"
            >
              <span className="font-semibold text-accent underline print:text-ink print:no-underline">
                {name}
              </span>
              <span className="text-right text-ink-muted sm:text-left">
                {completion.answered} of {completion.inScope}
              </span>
              <span
                className={`max-sm:col-span-2 max-sm:text-small ${status === "Completed" ? "text-ink-muted" : "text-ink"}`}
              >
                {status}
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
