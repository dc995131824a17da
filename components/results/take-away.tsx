import { ButtonLink } from "@/components/ui/button";

type Props = {
  base: string;
  /** Says which roadmap; null when there is none to take. */
  query: string | null;
};

/** The way to the files. */
export function TakeAway({ base, query }: Props) {
  return (
    <section aria-labelledby="take-away" className="no-print border-t border-line pt-6">
      <h2 id="take-away">Take it away</h2>
      <p className="mt-2 mb-3 max-w-prose text-ink-muted">
        {query === null
          ? "Results and answers as files."
          : "Roadmap, results and answers as files: documents, backlogs of issue trackers, a calendar, a chart and data."}
      </p>
      <ButtonLink look="secondary" href={`${base}/export${query ? `?${query}` : ""}`}>
        See all files
      </ButtonLink>
    </section>
  );
}
