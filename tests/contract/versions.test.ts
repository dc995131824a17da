import { beforeEach, expect, test, vi } from "vitest";
import { PUT } from "@/app/api/teams/[teamId]/draft/answers/[practiceId]/route";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { getDraftMove, moveDraft } from "@/lib/data/draft-version";
import { discardDraft, getDraft, restoreDraft, startDraft } from "@/lib/data/drafts";
import { importAnswers } from "@/lib/data/import-answers";
import { getModelReadings } from "@/lib/data/model-readings";
import { renewPlan } from "@/lib/data/plans-keep";
import { prepareStorage } from "@/lib/data/prepare-storage";
import { submitDraft } from "@/lib/data/snapshots";
import { getStorage } from "@/lib/data/store/open-storage";
import { versionMaps } from "@/lib/data/store/version-maps";
import type { Team } from "@/lib/data/team";
import type { Answer } from "@/lib/domain/answers";
import { carryOver } from "@/lib/domain/carry-over";
import { NO_ANSWER } from "@/lib/domain/same-answer";
import { describeEngines, useDatabase } from "../support/engines";
import { keep, planOf, say } from "../support/kept-plans";
import { contentInUse, publish } from "../support/published-versions";
import { SECOND } from "../support/second-version";
import { answerOf, makeDraft, roadmapOf, save } from "../support/teams";

vi.mock(
  "@/lib/data/store/current-content",
  async () => (await import("../support/published-versions")).contentInUse,
);

const WHOLE_WAY = { from: "1.0.0", to: SECOND };
const RICH = answerOf(3, { note: "Since May.", links: ["https://example.org/team"] });
const BEFORE: Readonly<Record<string, Answer>> = {
  "scripted-build": answerOf(4),
  "stable-team": RICH,
  "pinned-dependencies": answerOf(2, { note: "Not all." }),
  "incident-response": answerOf(4, { note: "On call." }),
  "blameless-learning": answerOf(1, { note: "Rarely." }),
  "ai-change-verification": answerOf(3),
};
const AFTER: Readonly<Record<string, Answer>> = {
  "scripted-build": answerOf(4),
  "long-lived-team": RICH,
  "dependencies-locked": answerOf(2, { note: "Not all." }),
  "dependencies-renewed": answerOf(2, { note: "Not all." }),
  "learning-from-incidents": answerOf(1, { note: "On call.\n\nRarely." }),
};

beforeEach(() => publish("first"));

/** A team with a draft of the first version that has the answers of {@link BEFORE}. */
async function answered(name: string): Promise<Team> {
  const team = await makeDraft(name);
  for (const [id, answer] of Object.entries(BEFORE)) await save(team.id, id, answer);
  return team;
}

async function draftOf({ id }: Team) {
  const draft = await getDraft(LOCAL_OWNER, id);
  if (!draft) throw new Error("There is no draft.");
  return draft;
}

/** What the draft says, without what was taken back. */
async function saidIn(team: Team): Promise<Record<string, Answer>> {
  const { answers } = await draftOf(team);
  return Object.fromEntries([...answers].filter(([, answer]) => answer !== NO_ANSWER));
}

async function submitted(team: Team): Promise<string> {
  const outcome = await submitDraft(LOCAL_OWNER, team.id, { name: "", note: "" });
  if (outcome?.status !== "ok") throw new Error("The draft could not be submitted.");
  return outcome.snapshot.id;
}

/** Sends an answer as a tab does that saw a version of it. */
async function put(team: Team, practiceId: string, version: number): Promise<Response> {
  const request = new Request(`http://127.0.0.1/api/teams/${team.id}/draft/answers/${practiceId}`, {
    method: "PUT",
    headers: {
      "Content-Type": "application/json",
      "Sec-Fetch-Site": "same-origin",
      "If-Match": `"${version}"`,
      "Idempotency-Key": crypto.randomUUID(),
    },
    body: JSON.stringify(answerOf(0)),
  });
  return PUT(request, { params: Promise.resolve({ teamId: team.id, practiceId }) });
}

describeEngines("a draft when a new version of the questionnaire comes", (engine) => {
  useDatabase(engine);

  test("stays on its own: it is read, answered and submitted with the old words", async () => {
    const team = await answered("Stays");
    const { newerVersion: none, ...before } = await draftOf(team);
    expect(none).toBeNull();
    publish("second");
    const { newerVersion, ...after } = await draftOf(team);
    expect(newerVersion).toBe(SECOND);
    expect(after).toEqual(before);
    expect(await save(team.id, "stable-team", answerOf(1))).toMatchObject({ version: 2 });
    const view = await roadmapOf(team.id, await submitted(team), null);
    expect(view?.questionnaire.version).toBe("1.0.0");
    expect(view?.source.head).toMatchObject({ questionnaireVersion: "1.0.0" });
    expect(view?.answers.get("stable-team")).toEqual(answerOf(1));
  });

  test("a snapshot of it is read in published models with its own cells and mappings", async () => {
    const team = await answered("Read then");
    const snapshotId = await submitted(team);
    const stableTeams = async () => {
      const found = await getModelReadings(LOCAL_OWNER, team.id, snapshotId);
      expect(found).toMatchObject({ isAsAsked: true, unreadable: [] });
      const cdmm = found?.readings.find(({ model }) => model.id === "cdmm");
      return cdmm?.result.cells.find(({ id }) => id === "co.beginner.stable-teams");
    };
    const before = await stableTeams();
    expect(before).toMatchObject({ status: "reached", inputs: [{ practice: "stable-team" }] });
    publish("second");
    expect(await stableTeams()).toEqual(before);
  });

  test("a snapshot whose questionnaire was never kept is said not to be readable", async () => {
    const team = await answered("Not kept");
    const snapshotId = await submitted(team);
    publish("second");
    const storage = await getStorage();
    await storage.write((db) =>
      db
        .updateTable("snapshots")
        .set({ content_hash: "gone", questionnaire_version: "0.9.0" })
        .where("id", "=", snapshotId)
        .execute(),
    );
    const found = await getModelReadings(LOCAL_OWNER, team.id, snapshotId);
    expect(found).toMatchObject({ isAsAsked: false, readings: [] });
  });

  test("shows what would change, and nothing is changed by that", async () => {
    const team = await answered("Previewed");
    publish("second");
    const before = await draftOf(team);
    const move = await getDraftMove(LOCAL_OWNER, team.id);
    expect(move).toMatchObject({ ...WHOLE_WAY, kept: { practices: 61, answered: 1 } });
    expect(move?.reasons).toEqual([expect.stringMatching(/^Two practices/)]);
    const told = move?.groups.map(({ change, rows }) => [
      change,
      rows.map(({ before, after }) =>
        [before, after].map((side) =>
          side.map(({ practice, answer }) => `${practice.id} ${answer?.choice ?? "-"}`).join(", "),
        ),
      ),
    ]);
    expect(told).toEqual([
      ["renamed", [["stable-team 3", "long-lived-team 3"]]],
      ["split", [["pinned-dependencies 2", "dependencies-locked 2, dependencies-renewed 2"]]],
      ["merged", [["incident-response 4, blameless-learning 1", "learning-from-incidents 1"]]],
      ["withdrawn", [["ai-change-verification 3", ""]]],
      ["added", [["", "reproducible-builds -"]]],
    ]);
    expect(await draftOf(team)).toEqual(before);
  });

  test("moves with its answers, and each practice goes on counting its changes", async () => {
    const team = await answered("Moved");
    publish("second");
    expect(await moveDraft(LOCAL_OWNER, team.id, WHOLE_WAY)).toEqual({
      status: "ok",
      version: SECOND,
    });
    const draft = await draftOf(team);
    expect(draft.head.questionnaireVersion).toBe(SECOND);
    expect(draft.questionnaire).toBe(contentInUse.currentQuestionnaire());
    expect(Object.fromEntries(draft.answers)).toEqual(AFTER);
    expect(new Set(draft.versions.values())).toEqual(new Set([1]));
    expect(await getDraftMove(LOCAL_OWNER, team.id)).toBeNull();
    expect(await save(team.id, "long-lived-team", answerOf(4))).toMatchObject({ version: 2 });
    expect(await save(team.id, "scripted-build", answerOf(3))).toMatchObject({ version: 2 });
    const view = await roadmapOf(team.id, await submitted(team), null);
    expect(view?.results.questionnaireVersion).toBe(SECOND);
    expect(view?.questionnaire.version).toBe(SECOND);
  });

  test("keeps its own also if it is older than the keeping of questionnaires", async () => {
    const team = await answered("Old");
    const storage = await getStorage();
    await storage.write(async (db) => {
      await db.updateTable("drafts").set({ content_hash: "" }).execute();
      await db.deleteFrom("questionnaires").execute();
    });
    await prepareStorage();
    const { newerVersion: _, ...before } = await draftOf(team);
    publish("second");
    await prepareStorage();
    expect(await draftOf(team)).toEqual({ ...before, newerVersion: SECOND });
  });

  test("whose words changed under the same version is frozen with those that ask it now", async () => {
    const team = await answered("Reworded");
    publish("reworded");
    const snapshotId = await submitted(team);
    publish("first");
    const view = await roadmapOf(team.id, snapshotId, null);
    const asked = view?.questionnaire.practices.find(({ id }) => id === "stable-team");
    expect(asked?.title).toBe("A team that stays");
  });

  test("is moved once, and only as the preview said", async () => {
    const team = await answered("Moved twice");
    const early = await moveDraft(LOCAL_OWNER, team.id, WHOLE_WAY);
    expect(early).toEqual({ status: "changed", version: "1.0.0" });
    publish("second");
    const wrong = await moveDraft(LOCAL_OWNER, team.id, { from: "0.9.0", to: SECOND });
    expect(wrong).toEqual({ status: "changed", version: "1.0.0" });
    const both = await Promise.all([1, 2].map(() => moveDraft(LOCAL_OWNER, team.id, WHOLE_WAY)));
    expect(both).toEqual([1, 2].map(() => ({ status: "ok", version: SECOND })));
    expect(new Set((await draftOf(team)).versions.values())).toEqual(new Set([1]));
    await discardDraft(LOCAL_OWNER, team.id);
    expect(await moveDraft(LOCAL_OWNER, team.id, WHOLE_WAY)).toBeNull();
  });

  test("that was discarded comes back on its version, and versions have no gap", async () => {
    const team = await answered("Back and forth");
    const old = await discardDraft(LOCAL_OWNER, team.id);
    publish("second");
    await startDraft(LOCAL_OWNER, team.id, "full");
    expect((await draftOf(team)).head.questionnaireVersion).toBe(SECOND);
    expect(await save(team.id, "long-lived-team", answerOf(0))).toMatchObject({ version: 1 });
    await discardDraft(LOCAL_OWNER, team.id);

    expect(await restoreDraft(LOCAL_OWNER, team.id, old?.id ?? "")).toMatchObject({ id: old?.id });
    const back = await draftOf(team);
    expect(back.head.questionnaireVersion).toBe("1.0.0");
    expect(back.answers.get("stable-team")).toEqual(RICH);
    expect(back.answers.has("long-lived-team")).toBe(false);
    await moveDraft(LOCAL_OWNER, team.id, WHOLE_WAY);
    const moved = await draftOf(team);
    expect(moved.answers.get("long-lived-team")).toEqual(RICH);
    expect(moved.versions.get("long-lived-team")).toBe(2);
    expect(await save(team.id, "long-lived-team", answerOf(4))).toMatchObject({ version: 3 });
  });
});

describeEngines("a tab of another version", (engine) => {
  useDatabase(engine);

  test("that asks what the draft no longer asks is told so with 409, and nothing happens", async () => {
    const team = await answered("Old tab");
    publish("second");
    await moveDraft(LOCAL_OWNER, team.id, WHOLE_WAY);
    const before = await draftOf(team);
    for (const old of ["stable-team", "pinned-dependencies", "ai-change-verification"]) {
      const response = await put(team, old, 1);
      expect(response.status).toBe(409);
      expect(await response.json()).toMatchObject({
        title: "Another version of the questionnaire",
        detail: expect.stringContaining(`the draft is on version ${SECOND}`),
      });
    }
    expect(await draftOf(team)).toEqual(before);
    expect((await put(team, "scripted-build", 1)).status).toBe(200);
    expect((await put(team, "never-asked", 0)).status).toBe(422);
  });

  test("that asks what the draft does not ask yet is told so with 409", async () => {
    const team = await answered("New tab");
    publish("second");
    const before = await draftOf(team);
    const response = await put(team, "long-lived-team", 0);
    expect(response.status).toBe(409);
    expect((await response.json()).detail).toContain("the draft is on version 1.0.0");
    expect(await draftOf(team)).toEqual(before);
  });

  test("does not open the next draft with an answer that is refused", async () => {
    const team = await answered("Refused");
    await submitted(team);
    publish("second");
    expect((await put(team, "stable-team", 1)).status).toBe(409);
    expect(await getDraft(LOCAL_OWNER, team.id)).toBeNull();
    expect((await put(team, "scripted-build", 1)).status).toBe(200);
    expect((await draftOf(team)).head.questionnaireVersion).toBe(SECOND);
  });
});

describeEngines("a snapshot when a new version of the questionnaire comes", (engine) => {
  useDatabase(engine);

  test("is shown unchanged, to the letter", async () => {
    const team = await answered("Frozen");
    const id = await submitted(team);
    const before = structuredClone(await roadmapOf(team.id, id, 3));
    publish("second");
    expect(await roadmapOf(team.id, id, 3)).toEqual(before);
    await startDraft(LOCAL_OWNER, team.id, "full");
    await submitted(team);
    expect(await roadmapOf(team.id, id, 3)).toEqual(before);
  });

  test("starts the next draft with its answers carried over", async () => {
    const team = await answered("Next");
    await submitted(team);
    publish("second");
    await startDraft(LOCAL_OWNER, team.id, "full");
    expect((await draftOf(team)).head.questionnaireVersion).toBe(SECOND);
    expect(await saidIn(team)).toEqual(AFTER);
    expect(await getDraftMove(LOCAL_OWNER, team.id)).toBeNull();
  });

  test("takes an import like its next draft does: notes and links of a renamed practice stay", async () => {
    const team = await answered("Imported");
    await submitted(team);
    publish("second");
    const entry = { choice: 4, naReason: null, naText: "", note: null } as const;
    const entries = new Map([["long-lived-team", entry]]);
    const request = { entries, questionnaireVersion: SECOND, dryRun: false };
    const changes = [{ practice: "long-lived-team", from: RICH, to: { ...RICH, choice: 4 } }];
    expect(await importAnswers(LOCAL_OWNER, team.id, { ...request, dryRun: true })).toEqual({
      status: "ok",
      changes,
    });
    await importAnswers(LOCAL_OWNER, team.id, request);
    expect(await saidIn(team)).toEqual({ ...AFTER, "long-lived-team": { ...RICH, choice: 4 } });
  });

  test("compares with one of the new version like for like: nothing but real changes", async () => {
    const team = await answered("Compared");
    const first = await roadmapOf(team.id, await submitted(team), null);
    publish("second");
    await startDraft(LOCAL_OWNER, team.id, "full");
    await save(team.id, "long-lived-team", answerOf(4));
    const second = await roadmapOf(team.id, await submitted(team), null);
    const maps = versionMaps(
      first?.results.questionnaireVersion ?? "",
      second?.results.questionnaireVersion ?? "",
    );
    const old = carryOver(first?.answers ?? new Map(), maps ?? []);
    const changed = [...(second?.answers ?? [])].filter(
      ([id, answer]) => old.get(id)?.choice !== answer.choice,
    );
    expect(changed.map(([id]) => id)).toEqual(["long-lived-team"]);
    expect(versionMaps(SECOND, "1.0.0")).toBeNull();
    expect(versionMaps("0.1.0", SECOND)).toBeNull();
    expect(versionMaps(SECOND, SECOND)).toEqual([]);
  });
});

describeEngines("a kept plan when a new version of the questionnaire comes", (engine) => {
  useDatabase(engine);

  const OLD_PINS = "pin=ai-change-verification,pinned-dependencies,stable-team";
  const WEAK = ["ai-change-verification", "pinned-dependencies", "stable-team"];

  /** A team with a plan of the first version that has submitted the second. */
  async function planned(name: string, answers: Readonly<Record<string, Answer>>) {
    const team = await makeDraft(name);
    for (const id of WEAK) await save(team.id, id, answerOf(1));
    const query = `target=areas&area-build=1&${OLD_PINS}&days-stable-team=7`;
    const planId = await keep(team.id, await submitted(team), { name: "Plan", query });
    for (const actionId of WEAK) {
      await say({ teamId: team.id, planId, actionId }, { status: "under-way", note: actionId });
    }
    publish("second");
    await startDraft(LOCAL_OWNER, team.id, "full");
    for (const [id, answer] of Object.entries(answers)) await save(team.id, id, answer);
    await submitted(team);
    return { team, planId };
  }

  test("is held against what its practices are called by now", async () => {
    const answers = { "long-lived-team": answerOf(4), "dependencies-locked": answerOf(4) };
    const { team, planId } = await planned("Held", answers);
    const { tracked, questionnaire } = await planOf(team.id, planId);
    expect(questionnaire.version).toBe("1.0.0");
    const states = new Map(tracked.actions.map(({ action, state }) => [action.id, state]));
    expect(WEAK.map((id) => states.get(id))).toEqual(["not-asked", "under-way", "adopted"]);
  });

  test("asks the same of the new one, words follow, and what moved is told like for like", async () => {
    const { team, planId } = await planned("Again", { "dependencies-locked": answerOf(2) });
    expect(await renewPlan(LOCAL_OWNER, team.id, planId)).toEqual({ status: "ok", edition: 2 });
    const { edition, moved, tracked } = await planOf(team.id, planId);
    expect(edition.query).toBe(
      "target=areas&area-build=1&pin=dependencies-locked,dependencies-renewed,long-lived-team" +
        "&days-long-lived-team=7",
    );
    const words = new Map(tracked.actions.map((each) => [each.action.id, each.words]));
    expect(words.get("long-lived-team")?.note).toBe("stable-team");
    expect(words.get("dependencies-renewed")?.note).toBe("pinned-dependencies");
    const gone = moved?.onlyBefore.map(({ id }) => id) ?? [];
    expect(gone).toContain("ai-change-verification");
    expect(gone).not.toContain("stable-team");
    expect(moved?.onlyAfter.map(({ id }) => id)).not.toContain("long-lived-team");
  });
});
