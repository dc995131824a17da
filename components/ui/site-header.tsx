import { SiteNav } from "./site-nav";

export function SiteHeader() {
  return (
    <header className="no-print border-b border-line">
      <div className="page flex min-h-14 flex-wrap items-center gap-x-8">
        <a
          href="/"
          className="inline-flex min-h-11 items-center gap-2 font-bold tracking-tight text-ink no-underline"
        >
          <svg viewBox="0 0 20 20" className="size-5" aria-hidden="true">
            <path d="M3 2v16M3 3h3M3 8h3M3 13h3" stroke="currentColor" strokeWidth="1.75" />
            <path d="M8.5 8.5h9V18h-9z" className="fill-level-3" />
          </svg>
          Tidemark
        </a>
        <SiteNav />
      </div>
    </header>
  );
}
