import { SlopeDrawing } from "@/components/charts/slope-drawing";
import { areaHeadings } from "@/components/dashboard/area-heading";
import { DrawingLinks } from "@/components/overview/drawing-links";
import { formatMonth } from "@/components/ui/date-text";
import { isRobust } from "@/lib/domain/change-kind";
import { formatIndex } from "@/lib/domain/format-figure";
import { areaName } from "@/lib/domain/look-up";
import type { SlopeData } from "@/lib/export/svg/slope-scale";
import { AreaChangeTable } from "./area-change-table";
import { CsvLink, pairFile } from "./csv-link";
import type { ComparedPair } from "./history-types";

export const SLOPES_DRAWN =
  "A strong line moved for certain; a whisker reaches as far as unknown answers leave open.";

/** Room for the chart beside a table that has no third column of figures. */
const BESIDE = "xl:grid-cols-[minmax(0,1fr)_26rem]";

/** Every area before and now: the table, then the same indices as slopes. */
export function SlopeFigure({ pair }: { pair: ComparedPair }) {
  const data = slopeData(pair);
  const alike = pair.comparison.differences.length === 0;
  return (
    <section aria-labelledby="areas" className="mt-12">
      <h2 id="areas">{slopeFinding(pair, data)}</h2>
      <p className="mt-1 max-w-prose text-small text-ink-muted">
        {`Level, 0 to 5, and index, 0 to 100, of each area. “Up” and “down” hold whatever the unknown answers are; “possibly” where the ranges overlap. ${answeredWords(pair)}.`}
      </p>
      <div className={`grid items-start gap-x-8 gap-y-6 ${alike ? BESIDE : ""}`}>
        <AreaChangeTable pair={pair} />
        {data.lines.length > 0 && (
          <figure className="mt-3">
            <figcaption className="text-small text-ink-muted">
              The indices of the table, drawn. {SLOPES_DRAWN}
            </figcaption>
            <SlopeDrawing data={data} />
          </figure>
        )}
      </div>
      <div className="flex flex-wrap items-end gap-x-5">
        <CsvLink href={pairFile(pair, "areas.csv")} what="Areas before and now" />
        {data.lines.length > 0 && (
          <DrawingLinks href={pairFile(pair, "areas.svg")} what="the areas" />
        )}
      </div>
    </section>
  );
}

/** The indices of the table as lines: one for each area that can be compared. */
export function slopeData({ older, newer, comparison }: ComparedPair): SlopeData {
  const headings = areaHeadings(comparison.areas.map(({ id }) => ({ id, name: id })));
  const lines = comparison.areas.flatMap(({ id, index: { before, after, kind } }) => {
    const short = headings.find((heading) => heading.id === id)?.short ?? id;
    if (!before || !after || !kind) return [];
    return [{ area: id, short, before, after, robust: isRobust(kind) }];
  });
  return {
    lines,
    ends: [formatMonth(older.head.submittedAt), formatMonth(newer.head.submittedAt)],
  };
}

/** Which area moved furthest, of those that moved for certain. */
export function slopeFinding({ questionnaire }: ComparedPair, { lines }: SlopeData): string {
  const width = ({ before, after }: SlopeData["lines"][number]) => Math.abs(after.low - before.low);
  const certain = lines.filter(({ robust }) => robust);
  const [most] = certain.toSorted((one, other) => width(other) - width(one));
  if (!most) {
    const still = lines.every((line) => width(line) === 0);
    return still ? "Every area stands where it stood" : "No index of an area moved for certain";
  }
  const [from, to] = [most.before.low, most.after.low].map((index) => formatIndex(index));
  return `${areaName(questionnaire, most.area)} moved furthest, from ${from} to ${to} on its index`;
}

/** "Answered: 70 of 78 before, 75 of 78 now". */
export function answeredWords({ older, newer }: ComparedPair): string {
  const words = ({ head: { coverage } }: ComparedPair["older"]) =>
    `${coverage.answered} of ${coverage.applicable}`;
  return `Answered: ${words(older)} before, ${words(newer)} now`;
}
