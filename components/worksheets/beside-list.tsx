export type BesideEntry = {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** "3 of 5 answered" */
  readonly status: string;
};

/** What a team can fill in beside the questionnaire; a whole row is its link. */
export function BesideList({ entries }: { entries: readonly BesideEntry[] }) {
  return (
    <ul className="border-t border-line">
      {entries.map(({ id, name, href, status }) => (
        <li key={id} className="border-b border-line">
          <a
            href={href}
            className="-mx-2 grid min-h-14 grid-cols-[1fr_auto] items-center gap-x-6 px-2 py-2 text-ink no-underline hover:bg-raised hover:text-ink"
          >
            <span className="font-semibold text-accent underline print:text-ink print:no-underline">
              {name}
            </span>
            <span className="text-right text-ink-muted">{status}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
