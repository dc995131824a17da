import { describe, expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { getDraft } from "@/lib/data/drafts";
import { exportInstance } from "@/lib/data/export-instance";
import { importInstance } from "@/lib/data/import-instance";
import { createTeam, deleteTeam, restoreTeam, updateTeam } from "@/lib/data/teams";
import { elsewhere } from "../support/engines";
import { readBeside } from "../support/query-database";
import { makeDraft, makeTeam, practiceIds, teamFields } from "../support/teams";
import { openForm } from "./plain-form";
import { jsonOf, type Suite, saveRightly, useStage } from "./scene";

const TIMES = 10;
const OWNER = LOCAL_OWNER;

type Maker = () => Promise<{ readonly status: string }>;

/** Ways to a team of a name beside the form, each in another process than the server. */
const OTHER_WAYS: readonly (readonly [
  string,
  (name: string) => Promise<readonly Maker[]>,
  object,
])[] = [
  [
    "created",
    async (name) => Array.from({ length: TIMES }, () => () => createTeam(OWNER, teamFields(name))),
    { status: "invalid", fieldErrors: { name: [expect.stringMatching(/name/)] } },
  ],
  [
    "given to another team",
    async (name) => {
      const teams: string[] = [];
      for (let n = 0; n < TIMES; n += 1) teams.push((await makeTeam(`${name}, ${n}`)).id);
      return teams.map((id) => async () => {
        const renamed = await updateTeam(OWNER, id, teamFields(name));
        return renamed ?? { status: "gone" };
      });
    },
    { status: "invalid", fieldErrors: { name: [expect.stringMatching(/name/)] } },
  ],
  [
    "imported",
    async (name) => {
      const files = await elsewhere("sqlite", async () => {
        const exported: string[] = [];
        for (let n = 0; n < TIMES; n += 1) {
          const { id } = await makeTeam(name);
          exported.push((await exportInstance(OWNER, id)) ?? "");
          await updateTeam(OWNER, id, teamFields(`${name}, ${n}`));
        }
        return exported;
      });
      return files.map((file) => () => importInstance(OWNER, file));
    },
    { status: "invalid", problems: [expect.stringMatching(/name|same moment/)] },
  ],
];

export const atTheSameTime: Suite = (served) =>
  describe("at the same time", () => {
    const stage = useStage(served);

    test("142: the second of two tabs is shown both answers", async () => {
      const { practice } = stage();
      const [first, second] = await Promise.all([
        saveRightly(stage(), { "If-Match": '"1"', "Idempotency-Key": "tab-1" }),
        saveRightly(stage(), { "If-Match": '"1"', "Idempotency-Key": "tab-2" }),
      ]);
      const statuses = [first.status, second.status].sort();
      expect(statuses).toEqual([200, 412]);
      const refused = first.status === 412 ? first : second;
      expect(jsonOf(refused.body)).toMatchObject({
        current: { version: 2, answer: { choice: 3 }, savedBy: expect.any(String) },
        yours: { choice: 3 },
      });
      expect(practice).not.toBe("");
    });

    test("145: one key, ten times at once, is applied once", async () => {
      const practice = practiceIds()[3] ?? "";
      const headers = { "If-Match": '"0"', "Idempotency-Key": "ten-times" };
      const all = await Promise.all(
        Array.from({ length: TIMES }, () => saveRightly(stage(), headers, practice)),
      );
      expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]));
      expect(new Set(all.map(({ body }) => JSON.stringify(jsonOf(body)))).size).toBe(1);
      const rows = await readBeside(
        stage().place.env,
        "select version from answer_changes where request_key = 'ten-times'",
      );
      expect(rows).toHaveLength(1);
    });

    test("145: one key for ten practices at once is taken by one of them", async () => {
      const all = await Promise.all(
        practiceIds()
          .slice(10, 10 + TIMES)
          .map((practice) =>
            saveRightly(stage(), { "If-Match": '"0"', "Idempotency-Key": "reused" }, practice),
          ),
      );
      const statuses = all.map(({ status }) => status).sort();
      expect(statuses).toEqual([200, ...Array.from({ length: TIMES - 1 }, () => 422)]);
    });

    test("147: a team that is deleted while it is answered loses and orphans nothing", async () => {
      const { place } = stage();
      const team = await makeDraft("Deleted while saving");
      const there = { ...stage(), team: team.id };
      const saves = practiceIds().map((practice) =>
        saveRightly(there, { "If-Match": '"0"' }, practice),
      );
      await Promise.race(saves);
      await deleteTeam(LOCAL_OWNER, team.id);
      const statuses = (await Promise.all(saves)).map(({ status }) => status);
      expect(statuses.filter((status) => status !== 200 && status !== 404)).toEqual([]);
      expect((await saveRightly(there, { "If-Match": '"1"' })).status).toBe(404);
      await restoreTeam(LOCAL_OWNER, team.id);
      const stored = (await getDraft(LOCAL_OWNER, team.id))?.answers.size;
      expect(stored).toBe(statuses.filter((status) => status === 200).length);
      const orphans = await readBeside(
        place.env,
        `select 1 from answer_changes left join teams on teams.id = answer_changes.team_id
        left join drafts on drafts.id = answer_changes.draft_id
        where teams.id is null or drafts.id is null`,
      );
      expect(orphans).toEqual([]);
    });

    test("149: a team of one name, created ten times at once, is there once", async () => {
      const send = await openForm(stage().port, "/teams/new");
      const fields = { name: "Only one", description: "", group: "", mode: "full" };
      const all = await Promise.all(Array.from({ length: TIMES }, () => send(fields)));
      const created = all.filter(({ location }) => location !== null);
      expect(created).toHaveLength(1);
      const rows = await readBeside(
        stage().place.env,
        "select id from teams where name = 'Only one'",
      );
      expect(rows).toHaveLength(1);
      const others = all.filter(({ location }) => location === null);
      expect(others.every(({ status, html }) => status === 200 && /name/i.test(html))).toBe(true);
    });

    for (const [title, make, expected] of OTHER_WAYS) {
      test(`149: a name that is ${title} ten times at once, beside a form, is there once`, async () => {
        const name = `Only one ${title}`;
        const send = await openForm(stage().port, "/teams/new");
        const makers = await make(name);
        const form = send({ name, description: "", group: "", mode: "full" });
        const outcomes = await Promise.all(makers.map((maker) => maker()));
        const { location } = await form;
        const won = outcomes.filter(({ status }) => status === "ok").length + (location ? 1 : 0);
        expect(won).toBe(1);
        const refused = outcomes.filter(({ status }) => status !== "ok");
        for (const outcome of refused) expect(outcome).toMatchObject(expected);
        const rows = await readBeside(
          stage().place.env,
          `select id from teams where name = '${name}' and deleted_at is null`,
        );
        expect(rows).toHaveLength(1);
      });
    }

    test("afterwards the server lives and has logged nothing", () => {
      expect(stage().server.isAlive()).toBe(true);
      expect(stage().server.log()).toBe("");
    });
  });
