import { LevelChip } from "@/components/ui/level-chip";
import { ScrollBox } from "@/components/ui/scroll-box";
import { formatCount } from "@/lib/domain/format-figure";
import { teamsByLevel } from "@/lib/domain/organisation/level-counts";
import type { LevelDistribution } from "@/lib/domain/organisation/views/figures";

type Names = readonly { readonly id: string; readonly name: string }[];

type Props = {
  overall: LevelDistribution;
  areas: readonly LevelDistribution[];
  /** The same teams before; null without a date. */
  before: {
    readonly overall: LevelDistribution;
    readonly areas: readonly LevelDistribution[];
  } | null;
  names: Names;
  /** Where the teams of an area are, or those of all (null); null where teams are not named. */
  hrefOf: ((area: string | null) => string) | null;
};

const LEVELS = [0, 1, 2, 3, 4, 5];
const CELL =
  "border-t border-line py-1.5 pl-1 text-right align-baseline text-small sm:min-w-12 sm:pl-2";

/** How many teams stand at each level of each area, with a bar for the share of the row. */
export function LevelTable({ overall, areas, before, names, hrefOf }: Props) {
  const shown = areas.filter(({ teams, leftOut }) => teams + leftOut > 0);
  return (
    <ScrollBox label="Teams at each level" hasLinks={hrefOf !== null}>
      <table className="w-full border-separate border-spacing-0">
        <caption className="sr-only">Teams at each level of each area</caption>
        <thead>
          <tr>
            <th scope="col" className="py-1 text-left text-small font-normal text-ink-muted">
              Area
            </th>
            {LEVELS.map((level) => (
              <th key={level} scope="col" className="py-1 pl-1 text-right sm:pl-2">
                <LevelChip level={{ low: level, high: level }} />
              </th>
            ))}
            <th
              scope="col"
              className="py-1 pl-1 text-right text-small font-normal text-ink-muted sm:pl-4"
            >
              Teams
            </th>
          </tr>
        </thead>
        <tbody>
          <Line
            name="Overall"
            href={hrefOf?.(null)}
            now={overall}
            before={before?.overall ?? null}
            strong
          />
          {shown.map((area) => (
            <Line
              key={area.area}
              name={names.find(({ id }) => id === area.area)?.name ?? String(area.area)}
              href={hrefOf?.(area.area)}
              now={area}
              before={before?.areas.find((earlier) => earlier.area === area.area) ?? null}
            />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

type LineProps = {
  name: string;
  href: string | undefined;
  now: LevelDistribution;
  before: LevelDistribution | null;
  strong?: boolean;
};

function Line({ name, href, now, before, strong = false }: LineProps) {
  const [counts, earlier] = [teamsByLevel(now), before && teamsByLevel(before)];
  return (
    <tr>
      <th
        scope="row"
        className={`border-t border-line py-1.5 text-left align-baseline sm:pr-2 max-sm:text-small ${strong ? "font-semibold" : "font-medium"}`}
      >
        {href === undefined ? (
          name
        ) : (
          <a href={href} className="block w-fit py-0.5">
            {name}
          </a>
        )}
      </th>
      {counts.map((count, level) => (
        <td key={LEVELS[level]} className={CELL}>
          {formatCount(count)}
          {count > 0 && (
            <span
              className={`mt-1 ml-auto block h-1.5 level level-${level} ${level < 2 ? "border-line-strong" : ""}`}
              style={{ width: `${Math.max(4, (100 * count) / now.teams)}%` }}
            />
          )}
          {count === 0 && earlier && <span className="mt-1 block h-1.5" />}
          {earlier && <Change by={count - (earlier[level] ?? 0)} />}
        </td>
      ))}
      <td className={CELL}>
        {formatCount(now.teams)}
        {now.leftOut > 0 && (
          <span className="block text-ink-muted">{formatCount(now.leftOut)} left out</span>
        )}
      </td>
    </tr>
  );
}

function Change({ by }: { by: number }) {
  if (by === 0) return null;
  const sign = by > 0 ? "+" : "−";
  return <span className="block text-ink-muted">{sign + formatCount(Math.abs(by))}</span>;
}
