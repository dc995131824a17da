import type {
  AssessedRow,
  EarlierSnapshot,
  TeamArea,
  TeamRow,
  TeamSnapshot,
} from "@/components/dashboard/team-row";
import type { Level } from "@/lib/domain/levels";
import type { LevelDistribution, RollUp } from "@/lib/domain/organisation/views/figures";

/** Areas of a small questionnaire, with the headings the dashboard gives them. */
export const AREAS = [
  { id: "build", short: "Build", name: "Build & Integration" },
  { id: "test", short: "Test", name: "Test & Verification" },
  { id: "ml", short: "ML", name: "Machine Learning" },
] as const;

/** An area in scope; `high` bounds equal the low ones unless given. */
export function areaOf(
  id: string,
  level: Level,
  index: number,
  high: { level?: Level; index?: number } = {},
): TeamArea {
  return {
    id,
    inScope: true,
    level: { low: level, high: high.level ?? level },
    index: { low: index, high: high.index ?? index },
    manyNotApplicable: false,
  };
}

export function outOfScope(id: string): TeamArea {
  return { id, inScope: false, level: null, index: null, manyNotApplicable: false };
}

export function previousOf(changes: Partial<EarlierSnapshot> = {}): EarlierSnapshot {
  return {
    id: "earlier",
    submittedAt: "2026-04-14T09:00:00.000Z",
    comparable: true,
    indexChange: 6.2,
    indexKind: "robust rise",
    levelChanges: [{ area: "build", from: 3, to: 4 }],
    ...changes,
  };
}

export function teamOf(name: string, more: Partial<TeamRow["team"]> = {}): TeamRow["team"] {
  const nothing = { group: "", tags: [], profile: [], example: false };
  return { id: name.toLowerCase(), name, ...nothing, ...more };
}

/** Nothing is known of so many teams. */
export function emptyRollUp(teams: number, assessed: number): RollUp {
  const unknown = { overall: null, index: null, coverage: null, areas: [] };
  return { teams, assessed, stale: 0, ...unknown };
}

/** So many teams at each level, 0 to 5, none with an interval. */
export function distributionOf(area: string | null, counts: readonly number[]): LevelDistribution {
  const cells = counts.flatMap((teams, at) => {
    const level = at as Level;
    return teams > 0 ? [{ low: level, high: level, teams }] : [];
  });
  const teams = counts.reduce((sum, count) => sum + count, 0);
  return { area, cells, teams, leftOut: 0, withheld: false };
}

/** A team with a full snapshot: Build 4, Test 1–3, ML out of scope, index 58.9. */
export function rowOf(name: string, snapshot: Partial<TeamSnapshot> = {}): AssessedRow {
  return {
    team: teamOf(name),
    snapshot: {
      id: `snapshot-of-${name.toLowerCase()}`,
      submittedAt: "2026-10-14T09:00:00.000Z",
      stale: false,
      mode: "full",
      questionnaireVersion: "1.0.0",
      coverage: { answered: 75, applicable: 78 },
      overall: { low: 1, high: 3, strict: 1, strictHigh: 3 },
      index: { low: 58.9, high: 63 },
      areas: [
        areaOf("build", 4, 71.25),
        areaOf("test", 1, 40, { level: 3, index: 55.5 }),
        outOfScope("ml"),
      ],
      previous: null,
      ...snapshot,
    },
  };
}
