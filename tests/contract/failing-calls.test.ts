import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { saveAnswer, saveArea } from "@/lib/data/answers";
import { discardDraft, restoreDraft, startDraft } from "@/lib/data/drafts";
import { StorageUnavailableError } from "@/lib/data/errors";
import { keepPlan } from "@/lib/data/plans-keep";
import { restoreSnapshot, submitDraft, withdrawSnapshot } from "@/lib/data/snapshots";
import { getStorage } from "@/lib/data/store/open-storage";
import { createTeam, deleteTeam, restoreTeam, updateTeam } from "@/lib/data/teams";
import { sumTables } from "@/lib/storage/copy-tables";
import { describeEngines, useDatabase } from "../support/engines";
import { failNthCall } from "../support/fail-nth-call";
import { answerOf, practiceIds, teamFields } from "../support/teams";

const OWNER = LOCAL_OWNER;
const [ONE = "", TWO = ""] = practiceIds("build");
const LOST = {
  sqlite: () => new Database.SqliteError("disk I/O error", "SQLITE_IOERR"),
  postgres: () => Object.assign(new Error("terminating connection"), { code: "57P01" }),
} as const;

/** What the use cases before have made. */
type Made = { team: string; draft: string; snapshot: string };

/** RE-16: each begins where the one before ended. */
const USE_CASES: readonly (readonly [string, (made: Made) => Promise<unknown>])[] = [
  [
    "a team is created",
    async (made) => {
      const created = await createTeam(OWNER, teamFields("Failing calls"));
      if (created.status === "ok") made.team = created.team.id;
      return created;
    },
  ],
  [
    "a team is created with its first draft",
    () => createTeam(OWNER, teamFields("With a draft"), "quick"),
  ],
  ["a team is renamed", ({ team }) => updateTeam(OWNER, team, teamFields("Renamed"))],
  ["a draft is started", ({ team }) => startDraft(OWNER, team, "full")],
  [
    "an answer is saved",
    ({ team }) => {
      const request = { input: answerOf(3, { note: "a" }), expected: 0, key: "nth", hash: "nth" };
      return saveAnswer(OWNER, team, ONE, request);
    },
  ],
  [
    "a form is saved",
    ({ team }) => {
      const first = { input: answerOf(2), expected: 1 };
      const second = { input: answerOf(4), expected: 0 };
      const inputs = new Map([
        [ONE, first],
        [TWO, second],
      ]);
      return saveArea(OWNER, team, "build", inputs);
    },
  ],
  [
    "a draft is submitted",
    async (made) => {
      const submitted = await submitDraft(OWNER, made.team, { name: "First", note: "" });
      if (submitted?.status === "ok") made.snapshot = submitted.snapshot.id;
      return submitted;
    },
  ],
  [
    "a plan is kept",
    ({ team, snapshot: snapshotId }) =>
      keepPlan(OWNER, team, { snapshotId, query: "target=2", name: "Plan" }),
  ],
  ["a snapshot is withdrawn", ({ team, snapshot }) => withdrawSnapshot(OWNER, team, snapshot)],
  ["a snapshot is restored", ({ team, snapshot }) => restoreSnapshot(OWNER, team, snapshot)],
  [
    "an answer opens the next draft",
    ({ team }) => {
      const request = { input: answerOf(1), expected: 2, key: "next", hash: "next" };
      return saveAnswer(OWNER, team, ONE, request);
    },
  ],
  [
    "a draft is discarded",
    async (made) => {
      const discarded = await discardDraft(OWNER, made.team);
      if (discarded) made.draft = discarded.id;
      return discarded;
    },
  ],
  ["a draft is restored", ({ team, draft }) => restoreDraft(OWNER, team, draft)],
  ["a team is deleted", ({ team }) => deleteTeam(OWNER, team)],
  ["a team is restored", ({ team }) => restoreTeam(OWNER, team)],
];

describeEngines("whichever call of the database fails while", (engine) => {
  useDatabase(engine);
  const made: Made = { team: "", draft: "", snapshot: "" };

  for (const [title, run] of USE_CASES) {
    test(`${title}, nothing has changed, and it works the next time`, async () => {
      const storage = await getStorage();
      const before = await storage.read(sumTables);
      let failed = 0;
      for (;;) {
        const calls = failNthCall(failed + 1, LOST[engine.name]);
        const outcome = await calls.during(() => run(made)).catch((error: unknown) => error);
        if (!calls.hasFailed()) {
          expect(outcome).not.toBeNull();
          expect(outcome).not.toMatchObject({ status: "invalid" });
          expect(await storage.read(sumTables)).not.toEqual(before);
          break;
        }
        failed += 1;
        expect(outcome).toBeInstanceOf(StorageUnavailableError);
        expect(outcome).toMatchObject({ reason: "unavailable" });
        expect(await storage.read(sumTables)).toEqual(before);
      }
      // One statement at least, and the commit.
      expect(failed).toBeGreaterThanOrEqual(2);
    });
  }
});
