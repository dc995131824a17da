import { expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { getDraft } from "@/lib/data/drafts";
import type { Answer } from "@/lib/domain/answers";
import { describeEngines } from "../support/engines";
import { rawRequest } from "../support/raw-request";
import { practiceIds } from "../support/teams";
import { sized } from "../torture/size";
import { ANSWER_CASES } from "./answer-cases";
import { BODY_CASES } from "./body-cases";
import { answerTarget, headersWith, RIGHT } from "./case";
import { fingerprintOf } from "./fingerprint";
import { NAUGHTY_TEXTS } from "./naughty-texts";
import { askByOtherVersion } from "./other-version";
import { jsonOf, saveRightly, useStage } from "./scene";

/** The goal is 1 s; the short run allows for a machine that is busy with other things. */
const ANSWER_MS = sized(2_000, 10_000);
const INSIDE =
  /node_modules|\.next\/|\bat \w+ \(|SQLITE_|sqlite|postgres|\b(select|insert|update) .* (from|into|set)\b|\/lib\/|polluted/i;

describeEngines("bad answers", (engine) => {
  const stage = useStage(engine);

  for (const { number, title, request, expected } of [...ANSWER_CASES, ...BODY_CASES]) {
    test(`${number}: ${title}: ${expected}`, async () => {
      const { place, server, port } = stage();
      const before = await fingerprintOf(place.env);
      const startedAt = performance.now();
      const { status, headers, body } = await rawRequest(port, request(stage()));
      const took = performance.now() - startedAt;
      expect(status, body).toBe(expected);
      expect(headers["content-type"]).toMatch(/^application\/problem\+json/);
      expect(jsonOf(body)).toMatchObject({ type: "about:blank", status: expected });
      expect(body).not.toMatch(INSIDE);
      expect(headers["cache-control"]).toContain("no-store");
      expect(took).toBeLessThan(ANSWER_MS);
      expect(await fingerprintOf(place.env)).toEqual(before);
      expect(server.isAlive()).toBe(true);
    });
  }

  test("64: a practice that only another version of the questionnaire asks: 409", async () => {
    const { place, team } = stage();
    const [, asked = ""] = practiceIds();
    const leave = await askByOtherVersion(place.env, { team, without: asked });
    const refused = await saveRightly(stage(), { "If-Match": '"0"' }, asked);
    await leave();
    expect(refused.status).toBe(409);
    expect((await saveRightly(stage(), { "If-Match": '"0"' }, asked)).status).toBe(200);
  });

  test("65 to 67: whatever can be stored is stored to the letter", async () => {
    const { port, team } = stage();
    const practice = practiceIds()[2] ?? "";
    for (const [version, note] of NAUGHTY_TEXTS.entries()) {
      const answer: Answer = { ...RIGHT, choice: 3, naReason: null, note };
      const { status, body } = await rawRequest(port, {
        method: "PUT",
        target: answerTarget(stage(), practice),
        headers: headersWith({ "If-Match": `"${version}"` }),
        body: JSON.stringify(answer),
      });
      expect(status, `${JSON.stringify(note.slice(0, 50))}: ${body}`).toBe(200);
      const draft = await getDraft(LOCAL_OWNER, team);
      expect(draft?.answers.get(practice)?.note).toBe(note);
    }
  });

  test("afterwards nothing is polluted, nothing was logged, and saving goes on", async () => {
    const { server } = stage();
    expect(Reflect.get({}, "polluted")).toBeUndefined();
    expect(server.log()).toBe("");
    expect((await saveRightly(stage(), {})).status).toBe(200);
  });
});
