import { expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { ConflictError } from "@/lib/data/conflict";
import { discardDraft, getDraft, startDraft } from "@/lib/data/drafts";
import { deleteTeam, getTeam, restoreTeam } from "@/lib/data/teams";
import { openStorage } from "@/lib/storage/storage";
import { lockTeam, updateTeamFields } from "@/lib/storage/teams";
import { describeEngines, useDatabase } from "../support/engines";
import {
  answerOf,
  makeDraft,
  makeTeam,
  practiceIds,
  save,
  saveForm,
  teamFields,
} from "../support/teams";

/** More than the connections of a pool, and few enough to be done before one gives up. */
const AT_ONCE = 16;

describeEngines("at the same time", (engine) => {
  useDatabase(engine);

  test("saves of one answer are counted without a gap and the last one is stored", async () => {
    const team = await makeDraft("One answer");
    const id = practiceIds()[0] ?? "";
    const saves = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, i) =>
        save(team.id, id, answerOf(2, { note: `note ${i}` })),
      ),
    );
    const revisions = saves.map((saved) => (saved?.status === "ok" ? saved.version : 0));
    const numbers = Array.from({ length: AT_ONCE }, (_, i) => i + 1);
    expect(revisions.toSorted((a, b) => a - b)).toEqual(numbers);
    const last = revisions.indexOf(AT_ONCE);
    const stored = (await getDraft(LOCAL_OWNER, team.id))?.answers.get(id);
    expect(stored?.note).toBe(`note ${last}`);
  });

  test("saves of many answers all arrive, and each answer comes with a true count", async () => {
    const team = await makeDraft("Many answers");
    const ids = practiceIds("build");
    const saves = await Promise.all(ids.map((id) => save(team.id, id, answerOf(1))));
    const counts = saves.map((saved) => (saved?.status === "ok" ? saved.area.answered : 0));
    expect(counts.toSorted((a, b) => a - b)).toEqual(ids.map((_, i) => i + 1));
    expect((await getDraft(LOCAL_OWNER, team.id))?.answers.size).toBe(ids.length);
  });

  test("a form of an area and single saves leave whole answers", async () => {
    const team = await makeDraft("Form and saves");
    const ids = practiceIds("deploy");
    const form = new Map(ids.map((id) => [id, answerOf(1, { note: "form" })]));
    const [sent] = await Promise.allSettled([
      saveForm(team.id, "deploy", form),
      ...ids.map((id) => save(team.id, id, answerOf(4, { note: "save" }))),
    ]);
    // The form is saved whole before the others, or refused whole because one of them was first.
    if (sent.status === "rejected") expect(sent.reason).toBeInstanceOf(ConflictError);
    const stored = [...((await getDraft(LOCAL_OWNER, team.id))?.answers.values() ?? [])];
    expect(stored.map(({ choice, note }) => `${choice} ${note}`)).toEqual(ids.map(() => "4 save"));
  });

  test("a deletion and saves: each save is stored or says that nothing is there", async () => {
    const team = await makeDraft("Deleted while saving");
    const ids = practiceIds().slice(0, AT_ONCE);
    const saves = ids.map((id) => save(team.id, id, answerOf(3)));
    await deleteTeam(LOCAL_OWNER, team.id);
    const saved = (await Promise.all(saves)).filter((each) => each?.status === "ok");
    expect(await getTeam(LOCAL_OWNER, team.id)).toBeNull();
    await restoreTeam(LOCAL_OWNER, team.id);
    expect((await getDraft(LOCAL_OWNER, team.id))?.answers.size).toBe(saved.length);
  });

  test("discarding and starting leave one open draft", async () => {
    const team = await makeDraft("Discard and start");
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        i % 2 === 0 ? discardDraft(LOCAL_OWNER, team.id) : startDraft(LOCAL_OWNER, team.id, "full"),
      ),
    );
    await startDraft(LOCAL_OWNER, team.id, "full");
    expect((await getTeam(LOCAL_OWNER, team.id))?.draft).not.toBeNull();
  });

  test("two connections that read and then write do not lose a change", async () => {
    const team = await makeTeam("Two connections");
    const place = {
      databaseUrl: process.env.DATABASE_URL || null,
      dataDirectory: process.env.TIDEMARK_DATA_DIR ?? "",
    };
    const [first, second] = [await openStorage(place), await openStorage(place)];
    const at = new Date().toISOString();
    const addOne = (storage: typeof first) =>
      storage.write(async (db) => {
        const locked = await lockTeam(db, team.id);
        const count = Number(locked?.description || "0") + 1;
        const fields = { ...teamFields(team.name, { description: String(count) }), at };
        await updateTeamFields(db, team.id, fields);
      });
    await Promise.all(
      Array.from({ length: AT_ONCE }, (_, i) => addOne(i % 2 === 0 ? first : second)),
    );
    await first.close();
    await second.close();
    expect((await getTeam(LOCAL_OWNER, team.id))?.team.description).toBe(String(AT_ONCE));
  });
});
