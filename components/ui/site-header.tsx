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
            <path d="M2 13h4v5H2zM8 8h4v10H8zM14 2h4v16h-4z" className="fill-accent" />
          </svg>
          Tidemark
        </a>
        <SiteNav />
      </div>
    </header>
  );
}
