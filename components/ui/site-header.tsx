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
            <path d="M2 3h4M2 7h7M2 11h4M2 15h7" stroke="currentColor" strokeWidth="1.75" />
            <path d="M11 11.5c2.3-2 4.6-2 7 0V18h-7z" className="fill-level-3" />
          </svg>
          Tidemark
        </a>
        <SiteNav />
      </div>
    </header>
  );
}
