import type { LevelRank } from "@/lib/domain/levels";

/** Files to take the results away in; without a target there is no roadmap to take. */
export function TakeAway({
  base,
  target,
  query = `target=${target}`,
}: {
  base: string;
  target: LevelRank | null;
  /** Says which roadmap. */
  query?: string;
}) {
  const roadmap = (file: string) => `${base}/export/${file}?${query}`;
  return (
    <section aria-labelledby="take-away" className="no-print border-t border-line pt-6">
      <h2 id="take-away">Take it away</h2>
      <ul className="mt-2 flex flex-wrap gap-x-8 gap-y-1">
        {target !== null && (
          <>
            <File href={roadmap("roadmap.md")}>Roadmap as Markdown</File>
            <File href={roadmap("roadmap.csv")}>Roadmap as CSV</File>
            <File href={`${roadmap("roadmap.csv")}&bom=1`}>Roadmap as CSV for Excel</File>
          </>
        )}
        <File href={`${base}/export/results.json`}>Results and answers as JSON</File>
        <File href={`${base}/export/answers.csv`}>Answers as CSV</File>
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
