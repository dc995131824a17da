import { once } from "node:events";
import { writeFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, expect, test } from "vitest";
import { freePort } from "@/scripts/ports.mjs";
import { fingerprintOf } from "../bad-input/fingerprint";
import { launch, type ServerPlace } from "../support/production-server";
import { emptyFolder, makeTeams } from "./places";
import { canMount, smallDisk } from "./small-disk";

/** Sysexits EX_CONFIG: only the operator can change that. */
const CANNOT_START = 78;

const { place, remove } = emptyFolder();
afterEach(remove);

/** Starts a server that is to refuse, and gives what it said. */
async function refusal(place: ServerPlace, through: readonly string[] = []): Promise<string> {
  const server = launch(place, { port: await freePort(), through });
  const [code] = await once(server.process, "close");
  expect(code).toBe(CANNOT_START);
  return server.log();
}

test("162: a database of a newer version is refused and left alone", async () => {
  await makeTeams(place, 1);
  const file = new Database(path.join(place.TIDEMARK_DATA_DIR, "tidemark.sqlite"));
  file.exec("insert into schema_migrations values (99, 'of tomorrow', '')");
  file.close();
  const before = await fingerprintOf(place);
  const said = await refusal(place);
  expect(said).toMatch(/schema version 99, but this Tidemark knows only up to \d+/);
  expect(said).not.toMatch(/\bat \w+ \(/);
  expect(await fingerprintOf(place)).toEqual(before);
});

test("161: a folder that cannot be made is named, with what to do", async () => {
  const { place } = emptyFolder();
  const file = path.join(place.TIDEMARK_DATA_DIR, "file");
  writeFileSync(file, "");
  const below = path.join(file, "below");
  const said = await refusal({ ...place, TIDEMARK_DATA_DIR: below });
  expect(said).toContain(`The data folder ${below} cannot be written to`);
  expect(said).toContain("set TIDEMARK_DATA_DIR to another folder");
  expect(said).not.toMatch(/\bat \w+ \(/);
});

const hasDisks = canMount();
if (!hasDisks) console.warn("SKIPPED: a read-only disk was not tried: this system mounts none.");

test.skipIf(!hasDisks)("161: a disk that takes no write is named", async () => {
  const { place } = emptyFolder();
  const { through } = smallDisk(place.TIDEMARK_DATA_DIR, "ro");
  const said = await refusal(place, through);
  expect(said).toContain(`The data folder ${place.TIDEMARK_DATA_DIR} cannot be written to`);
  expect(said).toMatch(/read-only/i);
});
