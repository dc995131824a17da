import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { getDraft } from "@/lib/data/drafts";
import { exportInstance } from "@/lib/data/export-instance";
import { importInstance } from "@/lib/data/import-instance";
import { backUpInstance, inspectInstanceBackup, restoreInstance } from "@/lib/data/keeping";
import { describeEngines, elsewhere, useDatabase } from "../support/engines";
import { programOf } from "../support/program";
import { makeDraft } from "../support/teams";

const CHILD = "tests/support/answer-child.ts";
const WRITERS = 2;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tidemark-drill-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A process that saves answers of a team until it is ended, with all that was acknowledged. */
class Writer {
  readonly acknowledged = new Map<string, number>();
  readonly #child: ChildProcess;

  constructor(readonly teamId: string) {
    const child = spawn(process.execPath, programOf(CHILD, teamId), {
      stdio: ["ignore", "pipe", "inherit"],
    });
    createInterface({ input: child.stdout }).on("line", (line) => {
      const [id = "", round = ""] = line.split(" ");
      this.acknowledged.set(id, Number(round));
    });
    this.#child = child;
    onTestFinished(() => this.end());
  }

  async end(): Promise<void> {
    this.#child.kill("SIGKILL");
    const { exitCode, signalCode } = this.#child;
    if (exitCode === null && signalCode === null) await once(this.#child, "exit");
  }
}

describeEngines("a restore drill", (engine) => {
  useDatabase(engine);

  test("a backup under load has every answer that was acknowledged before it", async () => {
    const writers: Writer[] = [];
    for (let i = 0; i < WRITERS; i++) writers.push(new Writer((await makeDraft(`W ${i}`)).id));
    while (writers.some(({ acknowledged }) => acknowledged.size < 20)) await sleep(20);
    const drills: { file: string; before: Map<string, number>[] }[] = [];
    for (let round = 0; round < 2; round++) {
      const file = path.join(folder, `${round}.sqlite`);
      const before = writers.map(({ acknowledged }) => new Map(acknowledged));
      await backUpInstance(LOCAL_OWNER, file);
      drills.push({ file, before });
      await sleep(200);
    }
    for (const writer of writers) await writer.end();

    for (const { file, before } of drills) {
      await inspectInstanceBackup(LOCAL_OWNER, file);
      await elsewhere(engine.name, async () => {
        await restoreInstance(LOCAL_OWNER, file);
        for (const [place, { teamId }] of writers.entries()) {
          const draft = await getDraft(LOCAL_OWNER, teamId);
          for (const [id, round] of before[place] ?? []) {
            const stored = Number(draft?.answers.get(id)?.note.replace("round ", ""));
            expect(stored).toBeGreaterThanOrEqual(round);
          }
        }
        // Versions without a gap, drafts that say what was saved: an import checks all of it.
        const text = (await exportInstance(LOCAL_OWNER, null)) ?? "";
        const again = await elsewhere("sqlite", () => importInstance(LOCAL_OWNER, text));
        expect(again).toMatchObject({ status: "ok" });
      });
    }
  }, 120_000);

  test("a restore under load keeps what was saved until then", async () => {
    const team = await makeDraft("Under load");
    const file = path.join(folder, "b.sqlite");
    await backUpInstance(LOCAL_OWNER, file);
    const writer = new Writer(team.id);
    while (writer.acknowledged.size < 20) await sleep(20);
    const before = new Map(writer.acknowledged);
    const { kept } = await restoreInstance(LOCAL_OWNER, file, { replace: true });
    await sleep(300);
    await writer.end();
    await elsewhere(engine.name, async () => {
      await restoreInstance(LOCAL_OWNER, kept ?? "");
      const draft = await getDraft(LOCAL_OWNER, team.id);
      for (const [id, round] of before) {
        const stored = Number(draft?.answers.get(id)?.note.replace("round ", ""));
        expect(stored).toBeGreaterThanOrEqual(round);
      }
    });
    rmSync(kept ?? "");
  }, 60_000);
});
