import { formatChange } from "@/components/dashboard/format-change";
import { LevelChip } from "@/components/ui/level-chip";
import { ScrollBox } from "@/components/ui/scroll-box";
import type { AreaChange } from "@/lib/domain/area-change";
import { isRobust } from "@/lib/domain/change-kind";
import { formatIndex, formatRange } from "@/lib/domain/format-figure";
import { areaName } from "@/lib/domain/look-up";
import type { Range } from "@/lib/domain/results";
import { digitsOf } from "@/lib/domain/smallest-step";
import { KIND_WORDS } from "./change-words";
import type { ComparedPair } from "./history-types";

/** Below `sm` a row is the name of the area with its labelled figures under it. */
const TABLE = [
  "mt-3 w-full border-collapse text-left max-sm:block [&_tbody]:max-sm:block [&_thead]:max-sm:sr-only",
  "[&_tr]:border-b [&_tr]:border-line [&_tr]:max-sm:grid [&_tr]:max-sm:grid-cols-2 [&_tr]:max-sm:gap-x-3 [&_tr]:max-sm:py-2",
  "[&_td]:text-small [&_td]:whitespace-nowrap sm:[&_td]:py-2 sm:[&_td]:pl-3 [&_td]:max-sm:py-1",
  "[&_td]:max-sm:before:mr-2 [&_td]:max-sm:before:text-ink-muted [&_td]:max-sm:before:content-[attr(data-label)]",
  "sm:[&_th]:py-2 sm:[&_th+th]:pl-3 [&_tbody_th]:max-sm:col-span-2",
].join(" ");

/** Level and index of each area before and after: the data behind the slope chart. */
export function AreaChangeTable({ pair }: { pair: ComparedPair }) {
  const { questionnaire, comparison, newer } = pair;
  const alike = comparison.differences.length === 0;
  const shown = comparison.areas.filter(({ level }) => level.after ?? level.frozen);
  const results = `/teams/${newer.head.teamId}/results/${newer.head.id}`;
  return (
    <ScrollBox label="Areas before and now">
      <table className={TABLE}>
        <caption className="sr-only">Level and index of each area before and now</caption>
        <thead className="align-bottom text-small text-ink-muted [&_th]:font-normal">
          <tr>
            <th scope="col">Area</th>
            {!alike && <th scope="col">As submitted</th>}
            <th scope="col">Before</th>
            <th scope="col">Now</th>
            <th scope="col">Level</th>
            <th scope="col">Index</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((area) => (
            <tr key={area.id}>
              <th scope="row" className="font-medium">
                <a href={`${results}#area-${area.id}`} className="inline-block py-0.5">
                  {areaName(questionnaire, area.id)}
                </a>
              </th>
              {!alike && (
                <Figures label="As submitted" level={area.level.frozen} index={area.index.frozen} />
              )}
              <Figures label="Before" level={area.level.before} index={area.index.before} />
              <Figures label="Now" level={area.level.after} index={area.index.after} />
              <td data-label="Level">{levelWord(area)}</td>
              <td data-label="Index">{indexChange(area)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Figures({
  label,
  level,
  index,
}: {
  label: string;
  level: Range | null;
  index: Range | null;
}) {
  return (
    <td data-label={label} className={label === "As submitted" ? "max-sm:col-span-2" : ""}>
      {level === null && <span className="sr-only">out of scope</span>}
      <LevelChip level={level} className="mr-2.5" />
      {index && formatRange(index, formatIndex)}
    </td>
  );
}

function levelWord({ compared, level: { kind } }: AreaChange): string {
  if (!compared) return "left out";
  return kind ? KIND_WORDS[kind] : "–";
}

/** "+21", "possibly +15", "same". */
function indexChange({ compared, index: { before, after, kind }, step }: AreaChange): string {
  if (!compared) return "left out";
  if (!before || !after || !kind) return "–";
  if (kind === "unchanged") return "same";
  const change = formatChange(after.low - before.low, digitsOf(step));
  return isRobust(kind) ? change : `possibly ${change}`;
}
