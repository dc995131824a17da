type Props = { text: string; page: number; pageCount: number };

/** Ways to the pages before and after; nothing while one page holds all. */
export function TeamPages({ text, page, pageCount }: Props) {
  if (pageCount === 1) return null;
  return (
    <nav aria-label="Pages" className="no-print mt-4 flex items-center gap-x-6 text-small">
      <p>
        Page {page} of {pageCount}
      </p>
      {page > 1 && (
        <a href={address(text, page - 1)} className="py-3">
          Previous page
        </a>
      )}
      {page < pageCount && (
        <a href={address(text, page + 1)} className="py-3">
          Next page
        </a>
      )}
    </nav>
  );
}

function address(text: string, page: number): string {
  const parameters = new URLSearchParams();
  if (text !== "") parameters.set("text", text);
  if (page > 1) parameters.set("page", String(page));
  return parameters.size > 0 ? `/teams?${parameters}` : "/teams";
}
