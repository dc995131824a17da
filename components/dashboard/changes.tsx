import { DateText } from "@/components/ui/date-text";
import { changeFigure } from "./format-change";
import { listed } from "./number-words";
import {
  type AssessedRow,
  assessedOnly,
  type EarlierSnapshot,
  type TeamRow,
  teamHref,
} from "./team-row";

type Named = readonly { readonly id: string; readonly name: string }[];
type Compared = { row: AssessedRow; previous: EarlierSnapshot };

/** What became of each team since the snapshot before its latest, in words. */
export function Changes({ rows, areas }: { rows: readonly TeamRow[]; areas: Named }) {
  const compared = assessedOnly(rows).flatMap((row): Compared[] => {
    const { previous } = row.snapshot;
    return previous ? [{ row, previous }] : [];
  });
  if (compared.length === 0) return null;
  return (
    <section aria-labelledby="changes" className="mt-12">
      <h2 id="changes">Since each team’s previous snapshot</h2>
      <ul className="mt-4">
        {compared.map((entry) => (
          <Change key={entry.row.team.id} {...entry} areas={areas} />
        ))}
      </ul>
    </section>
  );
}

function Change({ row, previous, areas }: Compared & { areas: Named }) {
  return (
    <li className="grid grid-cols-1 gap-x-6 border-t border-line py-3 sm:grid-cols-[13rem_minmax(0,1fr)]">
      <div>
        <a href={teamHref(row)} className="inline-block py-0.5 font-medium">
          {row.team.name}
        </a>
        <p className="text-small text-ink-muted">
          <a href={`/teams/${row.team.id}/history`} className="inline-block py-0.5">
            since <DateText iso={previous.submittedAt} />
            <span className="sr-only">, what changed in {row.team.name}</span>
          </a>
        </p>
      </div>
      <p className="max-w-prose py-0.5">{changeSentences(previous, areas)}</p>
    </li>
  );
}

/** "Index +6.2. Up: Build & Integration 3 → 4." */
export function changeSentences(previous: EarlierSnapshot, areas: Named): string {
  if (!previous.comparable || previous.indexChange === null) {
    return "Not comparable: the two snapshots differ in questionnaire version, mode or profile.";
  }
  const moved = (up: boolean) =>
    previous.levelChanges
      .filter(({ from, to }) => to > from === up)
      .map(({ area, from, to }) => `${areaName(areas, area)} ${from}\u00a0→\u00a0${to}`);
  const [up, down] = [moved(true), moved(false)];
  return [
    `Index ${changeFigure(previous.indexChange, previous.indexKind)}.`,
    up.length > 0 ? `Up: ${listed(up)}.` : "",
    down.length > 0 ? `Down: ${listed(down)}.` : "",
    up.length + down.length === 0 ? "Every area stays at its level." : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function areaName(areas: Named, id: string): string {
  return areas.find((area) => area.id === id)?.name ?? id;
}
