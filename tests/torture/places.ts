import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { closeStorage } from "@/lib/data/prepare-storage";
import type { ServerPlace } from "../support/production-server";
import { makeDraft } from "../support/teams";

/** An empty data folder, with what removes it. */
export function emptyFolder(): { readonly place: ServerPlace; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "tidemark-torture-"));
  return {
    place: { DATABASE_URL: "", TIDEMARK_DATA_DIR: folder },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Makes teams with open drafts in an empty place, before a server runs there. */
export async function makeTeams(place: ServerPlace, count: number): Promise<readonly string[]> {
  sendDataTo(place);
  const teams: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    teams.push((await makeDraft(`Team ${number}`)).id);
  }
  await closeStorage();
  return teams;
}

/** Lets lib/data of this process work in a place. */
export function sendDataTo(place: ServerPlace): void {
  Object.assign(process.env, { BASE_URL: "", HOST: "", PORT: "", ...place });
}
