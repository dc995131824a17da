import type { AreaHeading } from "./area-heading";
import { listed } from "./number-words";
import type { AssessedRow, TeamArea } from "./team-row";

/** Everything that keeps a comparison from being like for like, in sentences. */
export function comparisonNotes(
  rows: readonly AssessedRow[],
  areas: readonly AreaHeading[],
): readonly string[] {
  return [
    ...modeNotes(rows),
    ...versionNotes(rows),
    ...areas.flatMap((area) => scopeNotes(rows, area)),
    ...areas.flatMap((area) => notApplicableNotes(rows, area)),
  ];
}

function names(rows: readonly AssessedRow[]): string {
  return listed(rows.map(({ team }) => team.name));
}

function areaOf(row: AssessedRow, id: string): TeamArea | undefined {
  return row.snapshot.areas.find((area) => area.id === id);
}

function modeNotes(rows: readonly AssessedRow[]): string[] {
  const quick = rows.filter(({ snapshot }) => snapshot.mode === "quick");
  if (quick.length === 0) return [];
  return [
    `${names(quick)}: quick assessment, which asks only the essential practices up to Intermediate.`,
  ];
}

function versionNotes(rows: readonly AssessedRow[]): string[] {
  const versions = new Set(rows.map(({ snapshot }) => snapshot.questionnaireVersion));
  if (versions.size < 2) return [];
  const each = rows.map(({ team, snapshot }) => `${team.name} ${snapshot.questionnaireVersion}`);
  return [`The questionnaire changed between the snapshots: ${listed(each)}.`];
}

function scopeNotes(rows: readonly AssessedRow[], { id, name }: AreaHeading): string[] {
  const without = rows.filter((row) => areaOf(row, id)?.inScope !== true);
  if (without.length === 0 || without.length === rows.length) return [];
  return [`${name} is out of scope for ${names(without)}.`];
}

function notApplicableNotes(rows: readonly AssessedRow[], { id, name }: AreaHeading): string[] {
  const many = rows.filter((row) => areaOf(row, id)?.manyNotApplicable === true);
  if (many.length === 0) return [];
  return [`${name} is left out for ${names(many)}: too many of its practices do not apply.`];
}
