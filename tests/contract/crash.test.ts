import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { getDraft } from "@/lib/data/drafts";
import { closeStorage } from "@/lib/data/prepare-storage";
import { describeEngines, useDatabase } from "../support/engines";
import { programOf } from "../support/program";
import { makeDraft, practiceIds } from "../support/teams";

const CHILD = "tests/support/answer-child.ts";
const ROUNDS = { sqlite: 5, postgres: 2 };
const ACKNOWLEDGED = 60;

/** Lets a process save answers, kills it without warning, and says what it had acknowledged. */
async function saveUntilKilled(teamId: string, count: number): Promise<Map<string, number>> {
  const child = spawn(process.execPath, programOf(CHILD, teamId), {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const acknowledged = new Map<string, number>();
  let lines = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [id = "", round = ""] = line.split(" ");
    acknowledged.set(id, Number(round));
    if (++lines === count) child.kill("SIGKILL");
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  expect(child.signalCode).toBe("SIGKILL");
  return acknowledged;
}

describeEngines("a killed process", (engine) => {
  useDatabase(engine);

  test("loses no acknowledged answer", { timeout: 120_000 }, async () => {
    for (let round = 1; round <= ROUNDS[engine.name]; round++) {
      const team = await makeDraft(`Killed ${round}`);
      await closeStorage();
      const count = ACKNOWLEDGED + round * 17;
      const acknowledged = await saveUntilKilled(team.id, count);
      const draft = await getDraft(LOCAL_OWNER, team.id);
      expect(acknowledged.size).toBeGreaterThanOrEqual(Math.min(count, practiceIds().length));
      for (const [id, saved] of acknowledged) {
        const stored = Number(draft?.answers.get(id)?.note.replace("round ", ""));
        expect(stored).toBeGreaterThanOrEqual(saved);
        expect(stored).toBeLessThanOrEqual(saved + 1);
      }
    }
    if (engine.name === "sqlite") expect(integrityOf(process.env.TIDEMARK_DATA_DIR)).toBe("ok");
  });
});

function integrityOf(folder = ""): unknown {
  const database = new Database(path.join(folder, "tidemark.sqlite"));
  try {
    return database.pragma("integrity_check", { simple: true });
  } finally {
    database.close();
  }
}
