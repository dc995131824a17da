import { ButtonLink } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { LevelChip } from "@/components/ui/level-chip";
import { formatIndex, formatRange } from "@/lib/domain/format-figure";
import { headline } from "@/lib/domain/headline";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { Results } from "@/lib/domain/results";
import { AmongOthers } from "./among-others";
import type { SnapshotHead } from "./team-types";

/** The newest snapshot in one sentence and three figures. */
export function LatestResult({
  snapshot,
  found,
  among,
}: {
  snapshot: SnapshotHead;
  found: { results: Results; questionnaire: Questionnaire };
  /** Group of the team; null where it is not shown among others. */
  among: string | null;
}) {
  const { coverage, index, overall, typical } = snapshot;
  const results = `/teams/${snapshot.teamId}/results/${snapshot.id}`;
  return (
    <section aria-labelledby="latest">
      <p className="text-small text-ink-muted">
        Latest result · <DateText iso={snapshot.submittedAt} />
        {snapshot.mode === "quick" && " · quick assessment"}
      </p>
      <h2 id="latest" className="mt-1 text-title">
        {headline(found.results, found.questionnaire)}
      </h2>
      <dl className="mt-4 grid grid-cols-2 gap-x-10 gap-y-3 border-y border-line py-4 sm:flex">
        <Figure name="Overall level">
          <LevelChip level={overall} />
        </Figure>
        <Figure name="Typical level">
          <LevelChip level={typical} />
        </Figure>
        <Figure name="Index">{formatRange(index, formatIndex)}</Figure>
        <Figure name="Answered">
          {coverage.answered} of {coverage.applicable}
        </Figure>
      </dl>
      <div className="mt-4 flex flex-wrap gap-3">
        <ButtonLink href={results}>See the result</ButtonLink>
        <ButtonLink href={`${results}/roadmap`} look="secondary">
          Plan the roadmap
        </ButtonLink>
      </div>
      {among !== null && <AmongOthers team={snapshot.teamId} group={among} />}
    </section>
  );
}

function Figure({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-small text-ink-muted">{name}</dt>
      <dd className="mt-0.5 flex min-h-7 items-center font-semibold">{children}</dd>
    </div>
  );
}
