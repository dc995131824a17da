import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { UniqueViolationError } from "@/lib/storage/errors";
import { holdTeams } from "@/lib/storage/hold-teams";
import { newId } from "@/lib/storage/new-id";
import type { Db } from "@/lib/storage/storage";
import { insertTeam, updateTeamFields } from "@/lib/storage/teams";
import { currentQuestionnaire } from "../store/current-content";
import { getStorage } from "../store/open-storage";
import { refreshRows } from "../store/refresh-row";
import { compareTeams, type TeamDifference } from "./compare-teams";
import { readBackstage } from "./read-backstage";
import { readTeamCsv } from "./read-team-csv";
import type { LineProblem } from "./team-entry";

export type ImportedTeams =
  | {
      readonly status: "ok";
      /** Teams that are new or would change, in the order of the file. */
      readonly differences: readonly TeamDifference[];
      /** Names of the teams that are so already. */
      readonly unchanged: readonly string[];
      readonly notes: readonly string[];
    }
  | { readonly status: "invalid"; readonly problems: readonly LineProblem[] };

/** Bytes of a file of teams, on every way in. */
export const MOST_IMPORT_BYTES = 2_000_000;
const MOST_TEAMS = 5_000;
const NO_CATALOG =
  "This is YAML, but no catalog file. Each document of one has “apiVersion: backstage.io/v1alpha1”, “kind: Group”, “metadata” with a name, and “spec” with “type” and “children”.";
const EMPTY = "The file is empty. Choose one with teams.";
const TOO_LARGE = "The file is larger than 2 MB. Split it into smaller ones.";

/**
 * Adds and changes teams from a CSV file or a Backstage catalog file, all of them or none. A team
 * is found by what the catalogue calls it, else by its name; what the file does not say stays, and
 * teams that the file does not have are left alone.
 *
 * @param dryRun whether only the differences are told
 */
export async function importTeams(
  actor: Actor,
  text: string,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<ImportedTeams> {
  authorise(actor, "create", "team");
  authorise(actor, "change", "team");
  if (Buffer.byteLength(text) > MOST_IMPORT_BYTES) return refused(TOO_LARGE);
  if (text.trim() === "") return refused(EMPTY);
  if (isOtherYaml(text)) return refused(NO_CATALOG);
  const { entries, ...read } = isBackstage(text) ? readBackstage(text) : readTeamCsv(text);
  if (entries.length === 0) {
    return read.problems.length > 0
      ? { status: "invalid", problems: read.problems }
      : refused("The file has no teams.");
  }
  if (entries.length > MOST_TEAMS) return refused(`More than ${MOST_TEAMS} teams.`);
  const storage = await getStorage();
  const run = async (db: Db): Promise<ImportedTeams> => {
    const compare = () => compareTeams(db, currentQuestionnaire(), entries);
    if (!dryRun) await holdTeams(db, (await compare()).differences.flatMap(idOf));
    const { differences, unchanged, ...compared } = await compare();
    const problems = [...read.problems, ...compared.problems];
    if (problems.length > 0) return { status: "invalid", problems: problems.toSorted(byLine) };
    if (!dryRun) await saveAll(db, differences);
    return { status: "ok", differences, unchanged, notes: read.notes };
  };
  try {
    return await (dryRun ? storage.read(run) : storage.write(run));
  } catch (error) {
    if (!(error instanceof UniqueViolationError)) throw error;
    return refused("Somebody else added or renamed one of these teams at the same moment.");
  }
}

/** Whether a text is a catalog file; everything else is read as CSV. */
function isBackstage(text: string): boolean {
  return /^apiVersion\s*:/m.test(text);
}

/** Whether a text begins as YAML does, and a header of CSV does not, without being a catalog file. */
function isOtherYaml(text: string): boolean {
  const [first = ""] = /^.*\S.*$/m.exec(text.replace(/^\u{feff}/u, "")) ?? [];
  return !isBackstage(text) && /^\s*(#|---|%YAML|- |["']?[\w.-]+["']?\s*:(\s|$))/.test(first);
}

function idOf({ stored }: TeamDifference): readonly string[] {
  return stored ? [stored.id] : [];
}

function byLine(left: LineProblem, right: LineProblem): number {
  return (left.line ?? 0) - (right.line ?? 0);
}

function refused(message: string): ImportedTeams {
  return { status: "invalid", problems: [{ line: null, message }] };
}

async function saveAll(db: Db, differences: readonly TeamDifference[]): Promise<void> {
  const at = new Date().toISOString();
  const ids: string[] = [];
  for (const { stored, fields, externalId } of differences) {
    const id = stored?.id ?? newId();
    if (stored) await updateTeamFields(db, id, { ...fields, externalId, at });
    else await insertTeam(db, { id, ...fields, externalId, createdAt: at, example: false });
    ids.push(id);
  }
  await refreshRows(db, ids, { isRenamed: true });
}
