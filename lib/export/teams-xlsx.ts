import type { CellObject } from "write-excel-file/node";
import type { Level } from "@/lib/domain/levels";
import type { HeatMapRow, TeamSnapshot } from "@/lib/domain/organisation/views/teams";
import { dayCell, levelCell, numberCell, rowHeadCell, textCell } from "./xlsx/cells";
import { type Column, tableSheet } from "./xlsx/table-sheet";
import { workbook } from "./xlsx/workbook";

type Area = { readonly id: string; readonly name: string };

/**
 * A page of teams as a workbook: levels as digits on their colours, low and high bounds apart.
 *
 * @returns XLSX; equal rows give equal bytes
 */
export function teamsXlsx(
  rows: readonly HeatMapRow[],
  areas: readonly Area[],
): Promise<Uint8Array> {
  const columns = [...TEAM, ...areas.flatMap(areaColumns), ...FIGURES];
  return workbook([tableSheet("Teams", columns, { rows, empty: "No team" })]);
}

const TEAM: readonly Column<HeatMapRow>[] = [
  { name: "Team", width: 30, cell: ({ team }) => rowHeadCell(team.name) },
  { name: "Group", width: 34, cell: ({ team }) => textCell(team.group) },
  { name: "Tags", width: 20, cell: ({ team }) => textCell(team.tags.join(", ")) },
];

function areaColumns({ id, name }: Area): Column<HeatMapRow>[] {
  const levelOf = ({ snapshot }: HeatMapRow) =>
    snapshot?.areas.find((area) => area.id === id)?.level ?? null;
  return bounds(name, levelOf);
}

function bounds(
  name: string,
  levelOf: (row: HeatMapRow) => { readonly low: Level; readonly high: Level } | null,
): Column<HeatMapRow>[] {
  return [
    { name: `${name}, low`, width: 13, cell: (row) => levelCell(levelOf(row)?.low ?? null) },
    { name: `${name}, high`, width: 13, cell: (row) => levelCell(levelOf(row)?.high ?? null) },
  ];
}

function figure(of: (snapshot: TeamSnapshot) => number | null, format = "0.0") {
  return ({ snapshot }: HeatMapRow): CellObject =>
    numberCell(snapshot ? of(snapshot) : null, format);
}

const FIGURES: readonly Column<HeatMapRow>[] = [
  ...bounds("Overall", ({ snapshot }) => snapshot?.overall ?? null),
  { name: "Index, low", width: 11, cell: figure(({ index }) => index.low) },
  { name: "Index, high", width: 11, cell: figure(({ index }) => index.high) },
  { name: "Answered", width: 11, cell: figure(({ coverage }) => coverage.answered, "0") },
  { name: "Applicable", width: 11, cell: figure(({ coverage }) => coverage.applicable, "0") },
  { name: "Change", width: 10, cell: figure(({ previous }) => previous?.indexChange ?? null) },
  {
    name: "Change is",
    width: 14,
    cell: ({ snapshot }) => textCell(snapshot?.previous?.indexKind ?? ""),
  },
  {
    name: "Snapshot",
    width: 13,
    cell: ({ snapshot }) => (snapshot ? dayCell(snapshot.submittedAt) : textCell("")),
  },
];
