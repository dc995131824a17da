import fc from "fast-check";
import { expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { discardDraft, getDraft, restoreDraft, startDraft } from "@/lib/data/drafts";
import { getResults } from "@/lib/data/results";
import { restoreSnapshot, submitDraft, withdrawSnapshot } from "@/lib/data/snapshots";
import { getTeam } from "@/lib/data/teams";
import type { AnswerValue } from "@/lib/domain/questionnaire";
import { describeEngines, useDatabase } from "../support/engines";
import { findChanges } from "../support/history";
import { answerOf, makeTeam, practiceIds, save } from "../support/teams";

const PRACTICES = practiceIds("build").slice(0, 3);
const RUNS = { sqlite: 40, postgres: 10 };

type Step =
  | { readonly do: "save"; readonly practice: string; readonly value: AnswerValue }
  | { readonly do: "start" | "discard" | "restore" | "submit" | "withdraw" | "unwithdraw" };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("save" as const),
      practice: fc.constantFrom(...PRACTICES),
      value: fc.constantFrom<AnswerValue>(0, 1, 2, 3, 4),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom("start", "discard", "restore", "submit", "withdraw", "unwithdraw"),
    }) as fc.Arbitrary<Step>,
  },
);

type Walk = { acknowledged: string[]; discarded: string; snapshots: string[] };

async function take(teamId: string, one: Step, walk: Walk): Promise<void> {
  if (one.do === "save") {
    const saved = await save(teamId, one.practice, answerOf(one.value));
    if (saved?.status === "ok")
      walk.acknowledged.push(`${one.practice} ${saved.version} ${one.value}`);
  } else if (one.do === "start") {
    await startDraft(LOCAL_OWNER, teamId, "full");
  } else if (one.do === "discard") {
    walk.discarded = (await discardDraft(LOCAL_OWNER, teamId))?.id ?? walk.discarded;
  } else if (one.do === "restore") {
    await restoreDraft(LOCAL_OWNER, teamId, walk.discarded);
  } else if (one.do === "submit") {
    const submitted = await submitDraft(LOCAL_OWNER, teamId, { name: "", note: "" });
    if (submitted?.status === "ok") walk.snapshots.push(submitted.snapshot.id);
  } else {
    const change = one.do === "withdraw" ? withdrawSnapshot : restoreSnapshot;
    await change(LOCAL_OWNER, teamId, walk.snapshots.at(-1) ?? "");
  }
}

describeEngines("whatever happens to drafts and snapshots", (engine) => {
  useDatabase(engine);

  test("nothing acknowledged is lost, versions have no gap and the draft says the latest", async () => {
    let number = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
        const team = await makeTeam(`Walk ${number++}`);
        const walk: Walk = { acknowledged: [], discarded: "", snapshots: [] };
        const frozen = new Map<string, unknown>();
        for (const one of steps) {
          await take(team.id, one, walk);
          for (const id of walk.snapshots) {
            const results = await getResults(LOCAL_OWNER, team.id, id);
            if (results && !frozen.has(id)) frozen.set(id, results);
            if (results) expect(results).toEqual(frozen.get(id));
          }
        }
        const draft = await getDraft(LOCAL_OWNER, team.id);
        for (const practice of PRACTICES) {
          const changes = await findChanges(team.id, practice);
          expect(changes.map(({ version }) => version)).toEqual(changes.map((_, i) => i + 1));
          const latest = changes.at(-1);
          if (draft) {
            expect(draft.versions.get(practice)).toEqual(latest?.version);
            expect(draft.answers.get(practice)?.choice ?? null).toEqual(
              latest?.choice == null ? null : Number(latest.choice),
            );
          }
          const kept = changes.map(({ version, choice }) => `${practice} ${version} ${choice}`);
          const told = walk.acknowledged.filter((line) => line.startsWith(`${practice} `));
          for (const line of told) expect(kept).toContain(line);
        }
        const shown = (await getTeam(LOCAL_OWNER, team.id))?.snapshots.map(({ id }) => id);
        for (const id of shown ?? []) expect(walk.snapshots).toContain(id);
      }),
      { numRuns: RUNS[engine.name] },
    );
  });
});
