import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { saveAnswer, saveArea } from "@/lib/data/answers";
import { ConflictError } from "@/lib/data/conflict";
import { discardDraft, getDraft, restoreDraft, startDraft } from "@/lib/data/drafts";
import { getResults } from "@/lib/data/results";
import { submitDraft } from "@/lib/data/snapshots";
import type { Answer } from "@/lib/domain/answers";
import { describeEngines, useDatabase } from "../support/engines";
import { findChanges } from "../support/history";
import { answerOf, makeDraft, practiceIds, save } from "../support/teams";

const WORDS = { name: "", note: "" };
const [ONE = "", TWO = ""] = practiceIds("build");

type Asked = { expected: number; key?: string; hash?: string };

function put(teamId: string, answer: unknown, { expected, key = randomUUID(), hash = key }: Asked) {
  return saveAnswer(LOCAL_OWNER, teamId, ONE, { input: answer, expected, key, hash });
}

/** The conflict that a promise is rejected with. */
async function conflictOf(promise: Promise<unknown>): Promise<ConflictError> {
  const error: unknown = await promise.then(() => null).catch((reason: unknown) => reason);
  if (error instanceof ConflictError) return error;
  throw new Error(`No conflict but ${error}`);
}

async function stored(teamId: string): Promise<[number | undefined, Answer | undefined]> {
  const draft = await getDraft(LOCAL_OWNER, teamId);
  return [draft?.versions.get(ONE), draft?.answers.get(ONE)];
}

async function submit(teamId: string): Promise<string> {
  const submitted = await submitDraft(LOCAL_OWNER, teamId, WORDS);
  if (submitted?.status !== "ok") throw new Error("refused");
  return submitted.snapshot.id;
}

describeEngines("a version", (engine) => {
  useDatabase(engine);

  test("that is not the stored one is refused with what is stored, and nothing is written", async () => {
    const team = await makeDraft("Versions");
    const first = await put(team.id, answerOf(1), { expected: 0 });
    const error = await conflictOf(put(team.id, answerOf(4), { expected: 0 }));
    const savedAt = first?.status === "ok" ? first.saved.savedAt : "";
    const savedBy = LOCAL_OWNER.name;
    expect(error.current).toEqual(
      new Map([[ONE, { answer: answerOf(1), version: 1, savedAt, savedBy }]]),
    );
    expect(await stored(team.id)).toEqual([1, answerOf(1)]);
    const never = await conflictOf(
      put((await makeDraft("Never")).id, answerOf(4), { expected: 7 }),
    );
    expect(never.current.get(ONE)).toMatchObject({ version: 0, savedAt: null });
    expect((await findChanges(team.id, ONE)).map(({ version }) => version)).toEqual([1]);
  });

  test("lets one of ten simultaneous changes through", async () => {
    const team = await makeDraft("Ten at once");
    const all = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) =>
        put(team.id, answerOf(2, { note: `${i}` }), { expected: 0 }),
      ),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await findChanges(team.id, ONE)).toHaveLength(1);
  });

  test("goes on through submitted, discarded and restored drafts", async () => {
    const team = await makeDraft("Going on");
    await put(team.id, answerOf(1), { expected: 0 });
    await submit(team.id);
    await startDraft(LOCAL_OWNER, team.id, "full");
    expect(await stored(team.id)).toEqual([1, answerOf(1)]);
    await put(team.id, answerOf(2), { expected: 1 });
    const discarded = await discardDraft(LOCAL_OWNER, team.id);
    await startDraft(LOCAL_OWNER, team.id, "full");
    // A tab that still shows version 2 must not pass for one that knows the new draft.
    expect(await stored(team.id)).toEqual([3, answerOf(1)]);
    await conflictOf(put(team.id, answerOf(4), { expected: 2 }));
    await discardDraft(LOCAL_OWNER, team.id);
    await restoreDraft(LOCAL_OWNER, team.id, discarded?.id ?? "");
    expect(await stored(team.id)).toEqual([4, answerOf(2)]);
    const history = await findChanges(team.id, ONE);
    expect(history.map(({ version, choice }) => [version, choice])).toEqual([
      [1, "1"],
      [2, "2"],
      [3, "1"],
      [4, "2"],
    ]);
  });
});

describeEngines("a request that is sent again", (engine) => {
  useDatabase(engine);

  test("gets the same acknowledgement, even when others have saved since", async () => {
    const team = await makeDraft("Again");
    const asked = { expected: 0, key: randomUUID() };
    const first = await put(team.id, answerOf(1), asked);
    await save(team.id, TWO, answerOf(3));
    await put(team.id, answerOf(2), { expected: 1 });
    expect(await put(team.id, answerOf(1), asked)).toEqual(first);
    expect(await stored(team.id)).toEqual([2, answerOf(2)]);
    await submit(team.id);
    expect(await put(team.id, answerOf(1), asked)).toEqual(first);
    expect(await getDraft(LOCAL_OWNER, team.id)).toBeNull();
  });

  test("ten times at once is applied once", async () => {
    const team = await makeDraft("Ten copies");
    const asked = { expected: 0, key: randomUUID() };
    const all = await Promise.all(
      Array.from({ length: 10 }, () => put(team.id, answerOf(3), asked)),
    );
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(all[0]).toMatchObject({ status: "ok", saved: { version: 1 } });
    expect(await findChanges(team.id, ONE)).toHaveLength(1);
  });

  test("with a key that stood for something else is refused", async () => {
    const team = await makeDraft("Key reused");
    const other = await makeDraft("Key reused elsewhere");
    const key = randomUUID();
    await put(team.id, answerOf(1), { expected: 0, key, hash: "one" });
    const again = { expected: 0, key, hash: "another" };
    expect(await put(team.id, answerOf(1), again)).toEqual({ status: "key-reused" });
    expect(await put(other.id, answerOf(1), again)).toEqual({ status: "key-reused" });
    const atOnce = { expected: 0, key: randomUUID() };
    const outcomes = await Promise.all([
      put(other.id, answerOf(1), { ...atOnce, hash: "here" }),
      put((await makeDraft("Key at once")).id, answerOf(1), { ...atOnce, hash: "there" }),
    ]);
    expect(outcomes.map((one) => one?.status).toSorted()).toEqual(["key-reused", "ok"]);
  });
});

describeEngines("an answer that comes too late", (engine) => {
  useDatabase(engine);

  test("for the snapshot lands in the next draft", async () => {
    const team = await makeDraft("Late");
    await put(team.id, answerOf(1, { note: "kept" }), { expected: 0 });
    const draft = await getDraft(LOCAL_OWNER, team.id);
    const snapshot = await submit(team.id);
    const late = await put(team.id, answerOf(4), { expected: 1 });
    expect(late).toMatchObject({ status: "ok", saved: { version: 2, total: { answered: 1 } } });
    const next = await getDraft(LOCAL_OWNER, team.id);
    expect(late?.status === "ok" && late.saved.draftId).toBe(next?.head.id);
    expect(next?.head.id).not.toBe(draft?.head.id);
    expect(next?.answers.get(ONE)).toEqual(answerOf(4));
    const frozen = (await getResults(LOCAL_OWNER, team.id, snapshot))?.answers;
    expect(frozen?.get(ONE)).toEqual(answerOf(1, { note: "kept" }));
  });

  test("and on an old version opens no draft", async () => {
    const team = await makeDraft("Late and old");
    await put(team.id, answerOf(1), { expected: 0 });
    await submit(team.id);
    await conflictOf(put(team.id, answerOf(4), { expected: 0 }));
    expect(await getDraft(LOCAL_OWNER, team.id)).toBeNull();
  });

  test("for a discarded draft is told that it is gone", async () => {
    const team = await makeDraft("Late and discarded");
    await put(team.id, answerOf(1), { expected: 0 });
    await discardDraft(LOCAL_OWNER, team.id);
    expect(await put(team.id, answerOf(4), { expected: 1 })).toBeNull();
  });
});

describeEngines("a plain form", (engine) => {
  useDatabase(engine);

  const form = (teamId: string, one: [Answer, number], two: [Answer, number]) =>
    saveArea(
      LOCAL_OWNER,
      teamId,
      "build",
      new Map([
        [ONE, { input: one[0], expected: one[1] }],
        [TWO, { input: two[0], expected: two[1] }],
      ]),
    );

  test("keeps what somebody else changed and its author did not touch", async () => {
    const team = await makeDraft("Untouched");
    await put(team.id, answerOf(1), { expected: 0 });
    await put(team.id, answerOf(3), { expected: 1 });
    await save(team.id, TWO, answerOf("DK"));
    const sent = await form(team.id, [answerOf(1), 1], [answerOf(null), 0]);
    expect(sent).toMatchObject({ status: "ok" });
    const draft = await getDraft(LOCAL_OWNER, team.id);
    expect([...(draft?.answers.values() ?? [])]).toEqual([answerOf(3), answerOf("DK")]);
  });

  test("is refused whole where both changed an answer, and both values are told", async () => {
    const team = await makeDraft("Both changed");
    await put(team.id, answerOf(1), { expected: 0 });
    const error = await conflictOf(form(team.id, [answerOf(2), 0], [answerOf(4), 0]));
    expect([...error.current.keys()]).toEqual([ONE]);
    const draft = await getDraft(LOCAL_OWNER, team.id);
    expect(draft?.answers).toEqual(new Map([[ONE, answerOf(1)]]));
    expect(await form(team.id, [answerOf(2), 1], [answerOf(4), 0])).toMatchObject({ status: "ok" });
    expect(await stored(team.id)).toEqual([2, answerOf(2)]);
  });

  test("that says what is stored already changes nothing", async () => {
    const team = await makeDraft("The same");
    await put(team.id, answerOf(1), { expected: 0 });
    expect(await form(team.id, [answerOf(1), 0], [answerOf(null), 0])).toMatchObject({
      status: "ok",
    });
    expect(await findChanges(team.id, ONE)).toHaveLength(1);
  });
});
