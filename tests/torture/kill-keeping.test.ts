import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { exportInstance } from "@/lib/data/export-instance";
import { backUpInstance, inspectInstanceBackup, restoreInstance } from "@/lib/data/keeping";
import { closeStorage } from "@/lib/data/prepare-storage";
import { getTeam } from "@/lib/data/teams";
import { readSchemaVersion } from "@/lib/storage/migrate";
import { openEngine, openStorage } from "@/lib/storage/storage";
import { describeEngines, type TestPlace } from "../support/engines";
import { sumsOf } from "../support/keeping";
import { makeReleasedSchema } from "../support/released-schema";
import { answerOf, makeDraft, makeTeam, practiceIds, save, submitAlike } from "../support/teams";
import { checkSnapshots } from "./check-snapshots";
import { type Doing, killAtPoints } from "./kill-at-points";
import { sendDataTo } from "./places";
import { readRemains } from "./read-remains";
import { sized } from "./size";
import { summarise } from "./summary";

const KILLS = sized(20, 1);
const TEAMS = sized(20, 3);

describeEngines("150: killed with kill -9 at any point", (engine) => {
  let folder = "";
  const fileIn = (name: string) => path.join(folder, name);
  const places: TestPlace[] = [];
  let main: TestPlace | undefined;
  let team = "";
  const placeOf = (opened = main) => ({
    DATABASE_URL: opened?.env.DATABASE_URL ?? "",
    // PostgreSQL has no folder of its own; what a restore keeps is put there.
    TIDEMARK_DATA_DIR: opened?.env.DATABASE_URL ? folder : (opened?.env.TIDEMARK_DATA_DIR ?? ""),
  });

  async function openPlace(): Promise<TestPlace> {
    const place = await engine.open();
    places.push(place);
    return place;
  }

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "tidemark-killed-"));
    main = await openPlace();
    sendDataTo(placeOf());
    team = (await makeDraft("There before")).id;
    await save(team, practiceIds()[0] ?? "", answerOf(2));
    await backUpInstance(LOCAL_OWNER, fileIn("small.sqlite"));
    for (let n = 1; n <= TEAMS; n += 1) await submitAlike(await makeTeam(`T ${n}`), 3);
    await backUpInstance(LOCAL_OWNER, fileIn("large.sqlite"));
    writeFileSync(fileIn("large.json"), (await exportInstance(LOCAL_OWNER, null)) ?? "");
  }, 120_000);

  afterAll(async () => {
    await closeStorage();
    for (const place of places) await place.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Everything there is in the main place, read from what the killed process left. */
  async function lookAtMain(): Promise<string> {
    await closeStorage();
    const place = placeOf();
    if (place.DATABASE_URL === "") {
      expect(readRemains(place.TIDEMARK_DATA_DIR).integrity).toBe("ok");
    }
    return (await exportInstance(LOCAL_OWNER, null)) ?? "";
  }

  async function resetMain(): Promise<void> {
    await restoreInstance(LOCAL_OWNER, fileIn("small.sqlite"), { replace: true });
    await closeStorage();
  }

  const DOINGS: Record<Doing["what"], () => Omit<Doing, "what">> = {
    backup: () => ({
      file: fileIn("written.sqlite"),
      place: () => placeOf(),
      reset: async () => rmSync(fileIn("written.sqlite"), { force: true }),
      look: async () => {
        if (!existsSync(fileIn("written.sqlite"))) return "nothing";
        const { rows } = await inspectInstanceBackup(LOCAL_OWNER, fileIn("written.sqlite"));
        return JSON.stringify([...rows]);
      },
    }),
    import: () => ({
      ...{ file: fileIn("large.json"), place: () => placeOf() },
      ...{ reset: resetMain, look: lookAtMain },
    }),
    restore: () => ({
      ...{ file: fileIn("large.sqlite"), place: () => placeOf() },
      ...{ reset: resetMain, look: lookAtMain },
    }),
    submit: () => ({
      ...{ file: team, place: () => placeOf() },
      reset: resetMain,
      // Each submit has a snapshot of its own: what is the same is what it says.
      look: async () => {
        await lookAtMain();
        expect(await checkSnapshots(placeOf(), team)).toEqual([]);
        const page = await getTeam(LOCAL_OWNER, team);
        return JSON.stringify([page?.draft === null, page?.snapshots.length]);
      },
    }),
    migrate: () => {
      const fresh = () => places.at(-1);
      return {
        place: () => placeOf(fresh()),
        reset: async () => {
          const opened = openEngine((await openPlace()).place);
          await makeReleasedSchema(opened);
          await opened.close();
        },
        look: () => lookAtSchema(fresh()),
      };
    },
  };

  for (const what of ["backup", "import", "restore", "submit", "migrate"] as const) {
    test(`${what}: is done whole, or nothing of it`, async () => {
      const doing = { what, ...DOINGS[what]() };
      const { done, undone, after } = await killAtPoints(doing, KILLS);
      for (const place of what === "migrate" ? places.slice(1) : []) {
        await (await openStorage(place.place)).close();
        expect(await lookAtSchema(place)).toBe(after);
      }
      summarise({
        what: `kill -9 within ${what}, ${engine.name}`,
        done: `${done + undone} of ${KILLS} points`,
        seen: `${done} were done whole, ${undone} not at all`,
      });
    }, 300_000);
  }
});

/** The old schema with all that was there, or the new one with all that it makes of it. */
async function lookAtSchema(place: TestPlace | undefined): Promise<string> {
  if (!place) return "";
  const opened = openEngine(place.place);
  try {
    const version = await readSchemaVersion(opened.db);
    if (version > 1) return `${version}: ${JSON.stringify(await sumsOf(place.place))}`;
    const { rows } = await sql`select * from answers order by draft_id, practice_id`.execute(
      opened.db,
    );
    return JSON.stringify(rows);
  } finally {
    await opened.close();
  }
}
