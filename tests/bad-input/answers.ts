import { describe, expect, test } from "vitest";
import { rawRequest } from "../support/raw-request";
import { practiceIds } from "../support/teams";
import { sized } from "../torture/size";
import { ANSWER_CASES } from "./answer-cases";
import { BODY_CASES } from "./body-cases";
import { fingerprintOf } from "./fingerprint";
import { askByOtherVersion } from "./other-version";
import { jsonOf, type Suite, saveRightly, useStage } from "./scene";

/** The goal is 1 s; the short run allows for a machine that is busy with other things. */
const ANSWER_MS = sized(2_000, 10_000);
const INSIDE =
  /node_modules|\.next\/|\bat \w+ \(|SQLITE_|sqlite|postgres|\b(select|insert|update) .* (from|into|set)\b|\/lib\/|polluted/i;

export const badAnswers: Suite = (served) =>
  describe("bad answers", () => {
    const stage = useStage(served);

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

    test("afterwards nothing is polluted, nothing was logged, and saving goes on", async () => {
      const { server } = stage();
      expect(Reflect.get({}, "polluted")).toBeUndefined();
      expect(server.log()).toBe("");
      expect((await saveRightly(stage(), {})).status).toBe(200);
    });
  });
