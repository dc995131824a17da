import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { freePort } from "@/scripts/ports.mjs";
import { openForm } from "../bad-input/plain-form";
import { jsonOf, saveRightly } from "../bad-input/scene";
import { type ProductionServer, startProduction } from "../support/production-server";
import { readBeside } from "../support/query-database";
import { practiceIds } from "../support/teams";
import { checkSnapshots } from "./check-snapshots";
import { emptyFolder, makeTeams } from "./places";
import { readRemains } from "./read-remains";
import { sized } from "./size";
import { summarise } from "./summary";

const ROUNDS = sized(20, 2);
/** The kills come from the start of a submit to half of its time after its end. */
const SPREAD = 1.5;

const { place, remove } = emptyFolder();
let server: ProductionServer | undefined;

afterAll(async () => {
  await server?.kill("SIGKILL");
  remove();
});

test("150: a server that is killed while it submits has submitted all or nothing", async () => {
  const [team = ""] = await makeTeams(place, 1);
  const practice = practiceIds()[0] ?? "";
  const port = await freePort();
  let submitted = 0;
  let took = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    server = await startProduction(place, { port });
    const saved = await saveRightly({ team, practice, port }, { "If-Match": `"${round - 1}"` });
    expect(jsonOf(saved.body)).toMatchObject({ version: round });
    const send = await openForm(port, `/teams/${team}/assessment/review`);
    const startedAt = performance.now();
    const sent = send({ name: `Round ${round}`, note: "" }).catch(() => null);
    if (round > 1) await wait((SPREAD * took * (round - 1)) / ROUNDS);
    else await sent;
    if (round === 1) took = performance.now() - startedAt;
    await server.kill("SIGKILL");
    await sent;
    expect(readRemains(place.TIDEMARK_DATA_DIR).integrity).toBe("ok");
    const pairs = await readBeside<{ draft: string | null; snapshot: string | null }>(
      place,
      `select drafts.snapshot_id as draft, snapshots.id as snapshot from snapshots
        full join drafts on drafts.snapshot_id = snapshots.id
        where snapshots.id is not null or drafts.snapshot_id is not null`,
    );
    expect(pairs.filter(({ draft, snapshot }) => draft !== snapshot)).toEqual([]);
    expect(await checkSnapshots(place, team)).toEqual([]);
    submitted = pairs.length;
  }
  expect(submitted).toBeGreaterThan(0);
  summarise({
    what: "kill -9 while submitting, SQLite",
    done: `${ROUNDS} of ${ROUNDS} rounds`,
    seen: `${submitted} were submitted whole, ${ROUNDS - submitted} not at all`,
  });
}, 300_000);
