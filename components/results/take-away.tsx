/** Files to take the results away in. */
export function TakeAway({ base, target }: { base: string; target: number | null }) {
  const query = target === null ? "" : `?target=${target}`;
  const more = target === null ? "?bom=1" : `${query}&bom=1`;
  return (
    <section aria-labelledby="take-away" className="no-print border-t border-line pt-6">
      <h2 id="take-away">Take it away</h2>
      <ul className="mt-2 flex flex-wrap gap-x-8 gap-y-1">
        <File href={`${base}/export/roadmap.md${query}`}>Roadmap as Markdown</File>
        <File href={`${base}/export/roadmap.csv${query}`}>Roadmap as CSV</File>
        <File href={`${base}/export/roadmap.csv${more}`}>Roadmap as CSV for Excel</File>
        <File href={`${base}/export/results.json`}>Results and answers as JSON</File>
      </ul>
    </section>
  );
}

function File({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a href={href} download className="inline-flex min-h-11 items-center">
        {children}
      </a>
    </li>
  );
}
