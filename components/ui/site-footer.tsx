export function SiteFooter() {
  return (
    <footer className="no-print border-t border-line text-small text-ink-muted">
      <div className="page flex flex-wrap items-center justify-between gap-x-8 gap-y-2 py-5">
        <p>Runs on this machine. Nothing you enter leaves it.</p>
        <p>
          <a href="/questionnaire#scoring" className="inline-block py-1">
            How the score is made
          </a>
        </p>
      </div>
    </footer>
  );
}
