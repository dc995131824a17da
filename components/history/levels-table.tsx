import { areaHeadings } from "@/components/dashboard/area-heading";
import { ShortDate } from "@/components/dashboard/short-date";
import { LevelChip } from "@/components/ui/level-chip";
import { formatIndex, formatRange } from "@/lib/domain/format-figure";
import type { Area } from "@/lib/domain/questionnaire";
import type { AreaInTime, SnapshotInTime } from "./history-types";

const TABLE = [
  "w-full border-separate border-spacing-0",
  "[&_td]:border-t [&_td]:border-line [&_td]:px-1.5 [&_td]:py-2 [&_td]:text-center [&_td]:whitespace-nowrap",
  "[&_thead_th]:px-1.5 [&_thead_th:first-child]:pl-0 [&_thead_th]:pb-1 [&_thead_th]:align-bottom [&_thead_th]:text-small [&_thead_th]:font-normal [&_thead_th]:text-ink-muted",
  "[&_tbody_th]:border-t [&_tbody_th]:border-line [&_tbody_th]:py-2 [&_tbody_th]:pr-4 [&_tbody_th]:text-left [&_tbody_th]:align-top [&_tbody_th]:font-medium",
  "[&_tr[data-break]>*]:border-t-4 [&_tr[data-break]>*]:border-line-strong",
].join(" ");

const DIFFERENCES = {
  version: "another questionnaire version",
  mode: "another mode",
  profile: "another profile",
} as const;

type Props = {
  areas: readonly Area[];
  /** Oldest first. */
  snapshots: readonly SnapshotInTime[];
};

/** Levels of every area in every snapshot, oldest first: the data behind the small charts. */
export function LevelsTable({ areas, snapshots }: Props) {
  return (
    <section
      aria-label="Levels over time"
      className="relative overflow-x-auto print:overflow-visible"
    >
      <table className={TABLE}>
        <caption className="sr-only">Level of each area in each snapshot, oldest first</caption>
        <thead>
          <tr>
            <th scope="col" className="text-left">
              Snapshot
            </th>
            {areaHeadings(areas).map(({ id, short, name }) => (
              <th key={id} scope="col">
                <span aria-hidden="true">{short}</span>
                <span className="sr-only">{name}</span>
              </th>
            ))}
            <th scope="col">Overall</th>
            <th scope="col">Index</th>
            <th scope="col">Answered</th>
          </tr>
        </thead>
        <tbody>
          {snapshots.map((snapshot) => (
            <SnapshotRow key={snapshot.head.id} snapshot={snapshot} areas={areas} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SnapshotRow({ snapshot, areas }: { snapshot: SnapshotInTime; areas: readonly Area[] }) {
  const { head, differences } = snapshot;
  const { answered, applicable } = head.coverage;
  return (
    <tr data-break={differences.length > 0 ? "" : undefined}>
      <th scope="row" className="min-w-32">
        <a href={`/teams/${head.teamId}/results/${head.id}`} className="inline-block py-0.5">
          <ShortDate iso={head.submittedAt} />
        </a>
        {head.name && (
          <span className="block text-small font-normal text-ink-muted">{head.name}</span>
        )}
        {differences.length > 0 && (
          <span className="block text-small font-normal text-hold">
            {`asked otherwise: ${differences.map((each) => DIFFERENCES[each]).join(", ")}`}
          </span>
        )}
      </th>
      {areas.map(({ id }) => (
        <td key={id}>
          <AreaLevel area={snapshot.areas.find((area) => area.id === id)} />
        </td>
      ))}
      <td>
        <LevelChip level={head.overall} />
      </td>
      <td className="text-small">{formatRange(head.index, formatIndex)}</td>
      <td className="text-small">
        {answered} of {applicable}
      </td>
    </tr>
  );
}

function AreaLevel({ area }: { area: AreaInTime | undefined }) {
  if (area?.level) return <LevelChip level={area.level} />;
  return (
    <>
      <span className="sr-only">out of scope</span>
      <LevelChip level={null} />
    </>
  );
}
