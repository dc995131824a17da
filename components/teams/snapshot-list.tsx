import { DateText, formatMonth } from "@/components/ui/date-text";
import { LevelChip } from "@/components/ui/level-chip";
import { ScrollBox } from "@/components/ui/scroll-box";
import { formatIndex, formatRange } from "@/lib/domain/format-figure";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { SnapshotHead } from "./team-types";

/** More than these stand on the page of the history. */
const SHOWN = 10;

/** The latest snapshots of a team, newest first. */
export function SnapshotList({
  snapshots,
  questionnaire,
}: {
  snapshots: readonly SnapshotHead[];
  questionnaire: Questionnaire;
}) {
  const [newest] = snapshots;
  if (!newest) return null;
  return (
    <section aria-labelledby="history" className="mt-10 border-t border-line pt-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="history">History</h2>
        <a href={`/teams/${newest.teamId}/history`} className="inline-block py-1">
          {linkWords(snapshots.length)}
        </a>
      </div>
      <ScrollBox label="Snapshots">
        <table className="mt-3 w-full min-w-xl border-collapse text-left">
          <thead className="text-small text-ink-muted">
            <tr className="border-b border-line [&>th]:py-2 [&>th]:pr-6 [&>th]:font-normal">
              <th scope="col">Snapshot</th>
              <th scope="col">Submitted</th>
              <th scope="col">Overall</th>
              <th scope="col">Index</th>
              <th scope="col">Answered</th>
              <th scope="col">Lowest area</th>
            </tr>
          </thead>
          <tbody>
            {snapshots.slice(0, SHOWN).map((snapshot) => (
              <tr
                key={snapshot.id}
                className="border-b border-line align-top [&>*]:py-2.5 [&>*]:pr-6"
              >
                <th scope="row" className="max-w-80 min-w-40 font-medium">
                  <a href={`/teams/${snapshot.teamId}/results/${snapshot.id}`}>
                    <bdi>{snapshot.name || formatMonth(snapshot.submittedAt)}</bdi>
                  </a>
                  {snapshot.mode === "quick" && <span className="text-ink-muted"> (quick)</span>}
                  {snapshot.note && (
                    <span className="line-clamp-2 text-small font-normal text-ink-muted">
                      <bdi>{snapshot.note}</bdi>
                    </span>
                  )}
                </th>
                <td className="whitespace-nowrap">
                  <DateText iso={snapshot.submittedAt} />
                </td>
                <td>
                  <LevelChip level={snapshot.overall} />
                </td>
                <td className="whitespace-nowrap">{formatRange(snapshot.index, formatIndex)}</td>
                <td className="whitespace-nowrap">
                  {snapshot.coverage.answered} of {snapshot.coverage.applicable}
                </td>
                <td>{lowest(snapshot.limitingAreas, questionnaire)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function linkWords(count: number): string {
  if (count === 1) return "Levels over time";
  return count > SHOWN ? `What changed, and all ${count} snapshots` : "What changed, and when";
}

/** One or two names; more than that is a count. */
function lowest(ids: readonly string[], { areas }: Questionnaire): string {
  if (ids.length > 2) return `${ids.length} areas`;
  return areas
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(", ");
}
