import { beforeAll, expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { addDemo } from "@/lib/data/organisation/demo";
import { getDistribution } from "@/lib/data/organisation/get-distribution";
import { getOverview } from "@/lib/data/organisation/get-overview";
import { getWholeOrganisationPlan } from "@/lib/data/organisation-plan";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import type { HeatMapRow, TeamSnapshot } from "@/lib/domain/organisation/views/teams";
import { describeEngines, useDatabase } from "../support/engines";
import { heatMap, shown } from "../support/heat-map";
import { ALL_ACTIONS } from "../support/plan-queries";

type Bounds = { readonly low: number; readonly high: number };

const ascending = (figures: readonly number[]) => figures.toSorted((left, right) => left - right);

const DAY = 86_400_000;

const dayOf = (date: string) => Date.parse(date) / DAY;

const tenth = (index: number) => Number(index.toFixed(1));

/** Worked out the long way, from each figure by itself. */
function spread(figures: readonly number[]) {
  const sorted = ascending(figures);
  const [below, above] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (below === undefined || above === undefined) return null;
  const middle = { low: below, high: above };
  return { teams: sorted.length, least: sorted[0], middle, most: sorted.at(-1) };
}

/** Each pair of bounds with its teams, by bounds. */
function cells(levels: readonly Bounds[]) {
  const teams = new Map<string, number>();
  for (const { low, high } of levels) {
    teams.set(`${low}-${high}`, (teams.get(`${low}-${high}`) ?? 0) + 1);
  }
  return [...teams].sort(([left], [right]) => (left < right ? -1 : 1));
}

function levelsOf(snapshots: readonly TeamSnapshot[], id: string) {
  const areas = snapshots.flatMap(({ areas }) => areas.filter((area) => area.id === id));
  const placed = areas.filter(({ level }) => level);
  return {
    levels: placed.flatMap(({ level, manyNotApplicable }) =>
      manyNotApplicable ? [] : (level ?? []),
    ),
    leftOut: placed.filter(({ manyNotApplicable }) => manyNotApplicable).length,
  };
}

function figuresOf(rows: readonly HeatMapRow[]) {
  const snapshots = rows.flatMap(({ snapshot }) => snapshot ?? []);
  const middle = spread(snapshots.map(({ submittedAt }) => dayOf(submittedAt.slice(0, 10))));
  const overall = snapshots.flatMap(({ overall: level }) => level ?? []);
  return {
    teams: rows.length,
    assessed: snapshots.length,
    overall: { cells: cells(overall), spread: spread(overall.map(({ low }) => low)) },
    areas: areaIds().map((id) => {
      const { levels, leftOut } = levelsOf(snapshots, id);
      return { id, leftOut, cells: cells(levels), spread: spread(levels.map(({ low }) => low)) };
    }),
    index: spread(snapshots.map(({ index }) => tenth(index.low))),
    highIndex: ascending(snapshots.map(({ index }) => tenth(index.high))),
    coverage: spread(
      snapshots.map(({ coverage: { answered, applicable } }) =>
        Math.floor((100 * answered) / applicable),
      ),
    ),
    // Of an even number the day of the first of the middle two.
    submitted: middle && [middle.least, middle.middle.low, middle.most],
  };
}

const areaIds = () => getQuestionnaire(LOCAL_OWNER).areas.map(({ id }) => id);

describeEngines("figures of a group", (engine) => {
  useDatabase(engine);

  beforeAll(() => addDemo(LOCAL_OWNER, { teams: 90, snapshots: 2, seed: 11 }), 120_000);

  test("are those of its teams, and of no others", { timeout: 60_000 }, async () => {
    const { choices, total } = await heatMap();
    const groups = [null, "", ...choices.groups.map(({ path }) => path)];
    expect([total, groups.length > 5]).toEqual([90, true]);
    for (const group of groups) {
      const { rows } = await heatMap({ group });
      const overview = shown(await getOverview(LOCAL_OWNER, { group, since: null }));
      const spreads = shown(await getDistribution(LOCAL_OWNER, { group, team: null }));
      const { rollUp, submitted } = overview;
      const toCells = (told: readonly (Bounds & { readonly teams: number })[]) =>
        told.map(({ low, high, teams }) => [`${low}-${high}`, teams]);
      expect({
        teams: rollUp.teams,
        assessed: rollUp.assessed,
        overall: { cells: toCells(overview.overall.cells), spread: rollUp.overall },
        areas: overview.areas.map(({ area: id, leftOut, cells: told }, place) => {
          return { id, leftOut, cells: toCells(told), spread: rollUp.areas[place]?.levels };
        }),
        index: rollUp.index,
        highIndex: spreads.index.high.flatMap(({ value, teams }) => Array(teams).fill(value)),
        coverage: rollUp.coverage,
        submitted: submitted && [submitted.oldest, submitted.median, submitted.newest].map(dayOf),
      }).toEqual(figuresOf(rows));
      expect(spreads).toMatchObject({ overall: overview.overall, areas: overview.areas, rollUp });
    }
  });

  test("name the practices that the plans of its teams name", async () => {
    for (const group of [null, "Tidewater"]) {
      const { blockers } = shown(await getOverview(LOCAL_OWNER, { group, since: null }));
      const { actions } = shown(
        await getWholeOrganisationPlan(LOCAL_OWNER, { ...ALL_ACTIONS, group }),
      );
      expect(blockers).toHaveLength(10);
      expect(blockers).toEqual(actions.slice(0, 10));
    }
  });
});
