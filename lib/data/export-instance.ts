import "server-only";

import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { canonicalJson } from "@/lib/export/canonical-json";
import { findQuestionnaire } from "@/lib/storage/questionnaires";
import type { Db } from "@/lib/storage/storage";
import { findAllTeamIds, findTeamId, findWholeTeam } from "@/lib/storage/whole-team";
import { currentContentHash, currentQuestionnaire } from "./store/current-content";
import { getStorage } from "./store/open-storage";
import { hashOfDocument } from "./transfer/content-hash";
import {
  EXPORT_FORMAT,
  type ExportQuestionnaire,
  type ExportTeam,
  exportDocument,
  FORMAT_VERSION,
} from "./transfer/format";
import { teamToDocument } from "./transfer/team-to-document";

/**
 * Everything stored, or one team with everything about it, as canonical JSON: equal data gives
 * equal bytes on any engine. Deleted teams are in it unless one team is named.
 *
 * @param team an id or a name in any case; null for all
 * @returns null if there is no such team
 */
export async function exportInstance(actor: Actor, team: string | null): Promise<string | null> {
  authorise(actor, "read", "instance");
  const storage = await getStorage();
  return storage.read(async (db) => {
    const ids = team === null ? await findAllTeamIds(db) : [await findTeamId(db, team)];
    const teams: ExportTeam[] = [];
    for (const id of ids.toSorted()) {
      const whole = id === null ? null : await findWholeTeam(db, id);
      if (!whole) return null;
      teams.push(teamToDocument(whole));
    }
    const questionnaires = await findAsked(db, teams);
    const document = {
      $schema: "tidemark-export.v1.json",
      format: EXPORT_FORMAT,
      formatVersion: FORMAT_VERSION,
      questionnaires,
      teams,
    } as const;
    return canonicalJson({ ...document, contentHash: hashOfDocument(document) });
  });
}

/** The JSON Schema (2020-12) of {@link exportInstance}, as canonical JSON. */
export function getExportSchema(actor: Actor): string {
  authorise(actor, "read", "questionnaire");
  const schema = z.toJSONSchema(exportDocument, { target: "draft-2020-12" });
  return canonicalJson({
    ...schema,
    $id: "tidemark-export.v1.json",
    title: "Everything that is stored in an instance of Tidemark, or one team of it, version 1",
  });
}

/** The questionnaires that teams were asked with, as far as they are stored or in use. */
async function findAsked(db: Db, teams: readonly ExportTeam[]): Promise<ExportQuestionnaire[]> {
  const hashes = new Set(
    teams.flatMap(({ drafts, snapshots }) =>
      [...drafts, ...snapshots].map(({ contentHash }) => contentHash),
    ),
  );
  const found: ExportQuestionnaire[] = [];
  for (const contentHash of [...hashes].sort()) {
    const isCurrent = contentHash === currentContentHash();
    const stored = isCurrent ? currentQuestionnaire() : await findQuestionnaire(db, contentHash);
    if (!stored) continue;
    const content = JSON.parse(JSON.stringify(stored));
    found.push({ contentHash, version: stored.version, content });
  }
  return found;
}
