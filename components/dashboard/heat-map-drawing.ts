import { spanOf } from "@/components/overview/figures-from";
import { dashboardFinding, isWhole, overviewFinding } from "@/components/overview/overview-finding";
import { LEVEL_ENTRIES } from "@/components/ui/level-legend";
import { formatCount, formatIndex, formatRange } from "@/lib/domain/format-figure";
import type { LevelDistribution, Spread } from "@/lib/domain/organisation/views/figures";
import type { HeatMap } from "@/lib/domain/organisation/views/heat-map";
import type { HeatLevel } from "@/lib/export/svg/heat-cell";
import type { HeatLine, HeatMapData, HeatSummary } from "@/lib/export/svg/heat-map-data";
import type { AreaHeading } from "./area-heading";
import { dashboardContext, matchWords } from "./dashboard-context";
import { type DashboardView, isFiltered } from "./dashboard-view";
import { changeLines } from "./format-change";
import { coverageWords, dateWords } from "./heat-map-row";
import { formatShare, rollUpName, rollUpNote, rollUpWords } from "./roll-up-row";
import { assessedOnly, type TeamRow } from "./team-row";

type Page = Omit<HeatMap, "status" | "pageCount" | "size" | "choices">;

type Around = {
  readonly view: DashboardView;
  readonly areas: readonly AreaHeading[];
  readonly flags: readonly { readonly id: string; readonly question: string }[];
};

const SENTENCE =
  "Level of each team in each area, 0 to 5, from its latest snapshot; two levels where unknown answers leave it open. Index 0 to 100.";

/** The page of the heat map that is on the screen as it is drawn for a file. */
export function heatMapData(page: Page, around: Around): HeatMapData {
  const { view, areas, flags } = around;
  const rows = heatMapFinding(page.rows, areas);
  return {
    title: dashboardFinding({ dashboard: page, names: areas }),
    sentence: isWhole(page) ? SENTENCE : `Of the teams below: ${rows}. ${SENTENCE}`,
    facts: factsOf(page, { view, areas, flags }),
    legend: [
      ...LEVEL_ENTRIES,
      { level: null, name: "out of scope" },
      { level: undefined, name: "not assessed" },
    ],
    levels: [...areas.map(({ short }) => short), "Overall"],
    figures: ["Index", "Coverage", "Change", "Snapshot"],
    summary: page.rollUp.assessed > 0 ? summaryOf(page, { view, areas }) : null,
    sections: sectionsOf(page, { view, areas }),
  };
}

/** In which area most of some teams stand lowest. */
export function heatMapFinding(rows: readonly TeamRow[], areas: readonly AreaHeading[]): string {
  const assessed = assessedOnly(rows);
  if (assessed.length === 0) return "None of these teams has submitted an assessment yet";
  const distributions = areas.map(({ id }): LevelDistribution => {
    const cells = assessed.flatMap(({ snapshot }) => {
      const area = snapshot.areas.find((each) => each.id === id);
      return area?.level && !area.manyNotApplicable ? [{ ...area.level, teams: 1 }] : [];
    });
    return { area: id, cells, teams: cells.length, leftOut: 0, withheld: false };
  });
  const counts = { teams: rows.length, assessed: assessed.length };
  return overviewFinding({ ...counts, areas: distributions, names: areas });
}

function factsOf({ rows, total, teams, page }: Page, { view, areas, flags }: Around): string {
  const first = (page - 1) * view.size + 1;
  const days = assessedOnly(rows)
    .map(({ snapshot }) => snapshot.submittedAt)
    .toSorted();
  const [oldest, newest] = [days[0], days.at(-1)];
  return [
    dashboardContext(view, { total, teams }, areas),
    rows.length < total && `teams ${first} to ${first + rows.length - 1}`,
    `${days.length} assessed`,
    oldest && newest && `snapshots ${spanOf({ oldest, newest })}`,
    isFiltered(view) && matchWords(view, total, flags),
  ]
    .filter(Boolean)
    .join(" · ");
}

type Looked = Pick<Around, "view" | "areas">;

function summaryOf({ rollUp }: Page, { view, areas }: Looked): HeatSummary {
  const { assessed, overall, index, coverage, stale } = rollUp;
  const levels = areas.map(({ id }) => rollUp.areas.find(({ area }) => area === id)?.levels);
  return {
    label: rollUpName(view.group),
    note: rollUpNote(assessed),
    cells: [
      ...[...levels, overall].map((spread) => spreadWords(spread ?? null, String)),
      spreadWords(index, formatIndex),
      spreadWords(coverage, formatShare, " %"),
      ["", ""],
      [stale > 0 ? `${formatCount(stale)} stale` : "", ""],
    ],
  };
}

function spreadWords(
  spread: Spread | null,
  format: (figure: number) => string,
  unit = "",
): readonly [string, string] {
  if (!spread) return ["–", ""];
  const range = formatRange({ low: spread.least, high: spread.most }, format);
  return [formatRange(spread.middle, format) + unit, range + unit];
}

function sectionsOf({ rows, groups }: Page, { view, areas }: Looked): HeatMapData["sections"] {
  if (view.sort !== "group") {
    return [{ heading: "", lines: rows.map((row) => lineOf(row, areas, row.team.group)) }];
  }
  return [...Map.groupBy(rows, ({ team }) => team.group)].map(([group, own]) => ({
    heading: (group || "Without a group") + rollUpWords(groups[group]),
    lines: own.map((row) => lineOf(row, areas, "")),
  }));
}

function lineOf({ team, snapshot }: TeamRow, areas: Around["areas"], note: string): HeatLine {
  const named = { id: team.id, label: team.name, note };
  if (!snapshot) {
    const levels = [...areas.map((): HeatLevel => undefined), undefined];
    return { ...named, levels, figures: ["", "", "", "not assessed yet"] };
  }
  const { index, coverage, previous } = snapshot;
  const levelOf = (id: string) => snapshot.areas.find((area) => area.id === id)?.level ?? null;
  return {
    ...named,
    levels: [...areas.map(({ id }) => levelOf(id)), snapshot.overall],
    figures: [
      formatRange(index, formatIndex),
      coverageWords(coverage),
      changeLines(previous),
      dateWords(snapshot),
    ],
  };
}
