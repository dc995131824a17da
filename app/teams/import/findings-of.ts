import { firstOf, type ImportedTeam, type ImportFound } from "@/components/teams/import-state";
import type { ImportedTeams } from "@/lib/data/import-teams/import-teams";

type Imported = Extract<ImportedTeams, { status: "ok" }>;

/** What a page shows of an import, or of a check (`stored` is false). */
export function findingsOf(imported: Imported, stored: boolean): ImportFound {
  const { differences, unchanged, notes } = imported;
  const [added, changed]: [ImportedTeam[], ImportedTeam[]] = [[], []];
  for (const { line, stored: before, fields, changes } of differences) {
    if (before) changed.push({ line, name: fields.name, changes });
    else added.push({ line, name: fields.name, changes: changes.filter(isNotName) });
  }
  return {
    added: firstOf(added),
    changed: firstOf(changed),
    unchanged: unchanged.length,
    notes,
    stored,
  };
}

/** The name of a new team stands above what else is said of it. */
function isNotName({ field }: ImportedTeam["changes"][number]): boolean {
  return field !== "name";
}
