import { describe, expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { discardDraft, restoreDraft } from "@/lib/data/drafts";
import { submitDraft, withdrawSnapshot } from "@/lib/data/snapshots";
import { deleteTeam } from "@/lib/data/teams";
import { readBeside } from "../support/query-database";
import { answerOf, makeDraft, makeTeam, practiceIds, save } from "../support/teams";
import { fingerprintOf } from "./fingerprint";
import { askByOtherVersion } from "./other-version";
import { jsonOf, type Stage, type Suite, saveRightly, useStage } from "./scene";

const [PRACTICE = "", OTHER = ""] = practiceIds();

type Late = {
  readonly title: string;
  /** What happened to the team, whose first answer has version 1, before the change arrived. */
  readonly before: (team: string, stage: Stage) => Promise<unknown>;
  readonly practice?: string;
  readonly version?: string;
  readonly expected: number;
  /** What the refusal says. */
  readonly words: RegExp;
};

const discard = (team: string) => discardDraft(LOCAL_OWNER, team);
const submit = async (team: string) => {
  const submitted = await submitDraft(LOCAL_OWNER, team, { name: "", note: "" });
  if (submitted?.status !== "ok") throw new Error("The draft could not be submitted.");
  return submitted.snapshot.id;
};

/** Changes that are refused, with nothing stored: not even an empty draft is opened for them. */
const REFUSED: readonly Late[] = [
  {
    title: "a draft that was discarded",
    before: discard,
    expected: 404,
    words: /no such team or open draft/,
  },
  {
    title: "a draft that was discarded after one that was submitted",
    before: async (team) => {
      await submit(team);
      await save(team, OTHER, answerOf(1));
      await discard(team);
    },
    expected: 404,
    words: /no such team or open draft/,
  },
  {
    title: "a team that was deleted",
    before: (team) => deleteTeam(LOCAL_OWNER, team),
    expected: 404,
    words: /no such team or open draft/,
  },
  {
    title: "a draft that was submitted, on a version that is not the last",
    before: submit,
    version: "0",
    expected: 412,
    words: /Choose one of the two/,
  },
  {
    title: "a draft that was submitted, of a practice that nobody asks",
    before: submit,
    practice: "no-such-practice",
    version: "0",
    expected: 422,
    words: /Nothing was saved/,
  },
  {
    title: "a draft of another version of the questionnaire, which does not ask it",
    before: (team, { place }) => askByOtherVersion(place.env, { team, without: OTHER }),
    practice: OTHER,
    version: "0",
    expected: 409,
    words: /Nothing was saved: the draft is on version 0\.9\.0, which does not ask this/,
  },
];

export const lateChanges: Suite = (served) =>
  describe("changes that come late", () => {
    const stage = useStage(served);

    async function answeredTeam(name: string): Promise<string> {
      const { id } = await makeDraft(name);
      await save(id, PRACTICE, answerOf(2));
      return id;
    }

    const send = (team: string, version: string, practice = PRACTICE) =>
      saveRightly({ ...stage(), team }, { "If-Match": `"${version}"` }, practice);

    for (const { title, before, practice, version = "1", expected, words } of REFUSED) {
      test(`64, 146, 147: to ${title}: ${expected}, and nothing changes`, async () => {
        const team = await answeredTeam(title);
        await before(team, stage());
        const print = await fingerprintOf(stage().place.env);
        const { status, headers, body } = await send(team, version, practice);
        expect(status, body).toBe(expected);
        expect(headers["content-type"]).toMatch(/^application\/problem\+json/);
        expect(jsonOf(body).detail).toMatch(words);
        expect(await fingerprintOf(stage().place.env)).toEqual(print);
      });
    }

    test("to a team that never began to answer: 404", async () => {
      const { id } = await makeTeam("Never began");
      const print = await fingerprintOf(stage().place.env);
      expect((await send(id, "0")).status).toBe(404);
      expect(await fingerprintOf(stage().place.env)).toEqual(print);
    });

    for (const isWithdrawn of [false, true]) {
      const what = isWithdrawn ? "submitted and withdrawn" : "submitted";
      test(`146: to a draft that was ${what}: it opens the next one, the snapshot stays`, async () => {
        const team = await answeredTeam(`Late after ${what}`);
        const snapshot = await submit(team);
        if (isWithdrawn) await withdrawSnapshot(LOCAL_OWNER, team, snapshot);
        const frozen = () =>
          readBeside(stage().place.env, `select * from snapshots where id = '${snapshot}'`);
        const before = await frozen();
        const { status, body } = await send(team, "1");
        expect(status, body).toBe(200);
        expect(jsonOf(body)).toMatchObject({ version: 2 });
        expect(await frozen()).toEqual(before);
        const drafts = await readBeside<{ id: string; snapshot_id: string | null }>(
          stage().place.env,
          `select id, snapshot_id from drafts where team_id = '${team}' order by closed_at`,
        );
        expect(drafts).toHaveLength(2);
        const next = drafts.find(({ id }) => id === jsonOf(body).draftId);
        expect(next).toMatchObject({ snapshot_id: null });
      });
    }

    test("to a discarded draft that is restored: saved, on the version it was made on", async () => {
      const team = await answeredTeam("Restored");
      const draft = await discard(team);
      expect((await send(team, "1")).status).toBe(404);
      await restoreDraft(LOCAL_OWNER, team, draft?.id ?? "");
      expect((await send(team, "1")).status).toBe(200);
    });

    test("afterwards the server has logged nothing", () => {
      expect(stage().server.log()).toBe("");
    });
  });
