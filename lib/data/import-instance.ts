import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import { UniqueViolationError } from "@/lib/storage/errors";
import { hasQuestionnaire, keepQuestionnaire } from "@/lib/storage/questionnaires";
import type { Db } from "@/lib/storage/storage";
import { insertWholeTeam } from "@/lib/storage/whole-team";
import { currentContentHash, currentQuestionnaire } from "./store/current-content";
import { getStorage } from "./store/open-storage";
import { refreshSummaries } from "./store/refresh-summary";
import { checkTeam } from "./transfer/check-team";
import { type Comparison, compareWithStored } from "./transfer/compare-with-stored";
import { documentToTeam } from "./transfer/document-to-team";
import type { ExportDocument, ExportTeam } from "./transfer/format";
import { knownContent } from "./transfer/known-content";
import { readDocument } from "./transfer/read-document";

/** What an import did, or would do. */
export type Imported =
  | {
      readonly status: "ok";
      /** Names of teams that are new. */
      readonly added: readonly string[];
      /** Names of teams that are here already, exactly so. */
      readonly unchanged: readonly string[];
    }
  | { readonly status: "invalid"; readonly problems: readonly string[] };

/**
 * Adds the teams of a file of {@link exportInstance} that are not here yet, all of them or none.
 * Nothing that is stored is overwritten. Their summaries are made anew.
 *
 * @param text of the file
 * @param dryRun only says what would be done
 */
export async function importInstance(
  actor: Actor,
  text: string,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<Imported> {
  authorise(actor, "create", "instance");
  const read = readDocument(text);
  if (read.status === "invalid") return read;
  const { document } = read;
  const problems = checkTeams(document);
  if (problems.length > 0) return { status: "invalid", problems };
  const storage = await getStorage();
  try {
    return dryRun
      ? await storage.read(async (db) => toImported(await compareWithStored(db, document)))
      : await storage.write((db) => addNew(db, document));
  } catch (error) {
    if (!(error instanceof UniqueViolationError)) throw error;
    const busy = "Somebody else stored one of these teams at the same moment. Import again.";
    return { status: "invalid", problems: [busy] };
  }
}

async function addNew(db: Db, document: ExportDocument): Promise<Imported> {
  const comparison = await compareWithStored(db, document);
  if (comparison.problems.length > 0) return toImported(comparison);
  await keepQuestionnaires(db, document);
  for (const team of comparison.added) {
    await insertWholeTeam(db, documentToTeam(team));
  }
  await refreshSummaries(
    db,
    comparison.added.map(({ id }) => id),
  );
  return toImported(comparison);
}

function toImported({ added, unchanged, problems }: Comparison): Imported {
  if (problems.length > 0) return { status: "invalid", problems };
  return { status: "ok", added: added.map(nameOf), unchanged: unchanged.map(nameOf) };
}

function nameOf({ name }: ExportTeam): string {
  return name;
}

async function keepQuestionnaires(db: Db, { questionnaires }: ExportDocument): Promise<void> {
  const at = new Date().toISOString();
  for (const { contentHash: hash, content: questionnaire } of questionnaires) {
    if (await hasQuestionnaire(db, hash)) continue;
    await keepQuestionnaire(db, { hash, questionnaire, at });
  }
}

function checkTeams({ teams, questionnaires }: ExportDocument): readonly string[] {
  const content = new Map<string, Questionnaire>([
    ...questionnaires.map((each): [string, Questionnaire] => [each.contentHash, each.content]),
    [currentContentHash(), currentQuestionnaire()],
  ]);
  const asked = new Set(
    teams.flatMap((team) => [...team.drafts, ...team.snapshots]).map((each) => each.contentHash),
  );
  const known = knownContent(content, asked);
  return teams.flatMap((team) => checkTeam(team, known));
}
