import { ButtonLink } from "@/components/ui/button";
import type { LevelRank } from "@/lib/domain/levels";

/** The way to the files; without a target there is no roadmap to take. */
export function TakeAway({ base, target }: { base: string; target: LevelRank | null }) {
  return (
    <section aria-labelledby="take-away" className="no-print border-t border-line pt-6">
      <h2 id="take-away">Take it away</h2>
      <p className="mt-2 mb-3 max-w-prose text-ink-muted">
        {target === null
          ? "Results and answers as files."
          : "Roadmap, results and answers as files: documents, backlogs of issue trackers, a calendar, a chart and data."}
      </p>
      <ButtonLink
        look="secondary"
        href={`${base}/export${target === null ? "" : `?target=${target}`}`}
      >
        See all files
      </ButtonLink>
    </section>
  );
}
