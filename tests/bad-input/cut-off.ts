import { once } from "node:events";
import net from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { sized } from "../torture/size";
import { answerTarget, headersWith, RIGHT } from "./case";
import { fingerprintOf } from "./fingerprint";
import { jsonOf, type Stage, type Suite, saveRightly, useStage } from "./scene";

const body = JSON.stringify({ ...RIGHT, note: "x".repeat(1_000) });
/** The server closes such a connection after 60 s, and looks every 5 s. */
const SILENCE_MS = 66_000;

export const cutOffRequests: Suite = (served) =>
  describe("requests that are cut off", () => {
    const stage = useStage(served);

    test("69: a text of 5 MB is refused or cut off, and changes nothing", async () => {
      const before = await fingerprintOf(stage().place.env);
      const large = JSON.stringify({ ...RIGHT, note: "x".repeat(5_000_000) });
      const { answer } = await speak(stage(), { length: large.length, sent: large });
      expect(answer === "" || answer.startsWith("HTTP/1.1 413")).toBe(true);
      expect(await fingerprintOf(stage().place.env)).toEqual(before);
    });

    test("74: a client that hangs up within its body changes nothing", async () => {
      const before = await fingerprintOf(stage().place.env);
      const half = { length: body.length, sent: body.slice(0, 500), hangsUpAfter: 200 };
      await Promise.all([speak(stage(), half), speak(stage(), half), speak(stage(), half)]);
      await wait(200);
      expect(await fingerprintOf(stage().place.env)).toEqual(before);
    });

    test("74: a body that is shorter than announced and then silence: closed after a minute, no change", async () => {
      const before = await fingerprintOf(stage().place.env);
      const half = { length: body.length, sent: body.slice(0, 500) };
      // The short run only sees that silence is not taken for the end.
      const patience = sized({}, { hangsUpAfter: 1_500 });
      const { answer, took } = await speak(stage(), { ...half, ...patience });
      if (sized(true, false)) expect(answer).toMatch(/^HTTP\/1.1 (408|400)/);
      else expect(answer).toBe("");
      expect(took).toBeLessThan(SILENCE_MS);
      expect(await fingerprintOf(stage().place.env)).toEqual(before);
    }, 90_000);

    test("144: an answer whose acknowledgement nobody heard is saved once", async () => {
      const headers = { "If-Match": '"1"', "Idempotency-Key": "not-heard" };
      const sent = { length: body.length, sent: body, headers, hangsUpAfter: 300 };
      await speak(stage(), sent);
      const again = await speak(stage(), { ...sent, hangsUpAfter: null });
      expect(jsonOf(bodyOf(again.answer))).toMatchObject({ version: 2 });
      const third = await speak(stage(), { ...sent, hangsUpAfter: null });
      expect(bodyOf(third.answer)).toBe(bodyOf(again.answer));
    });

    test("afterwards saving goes on", async () => {
      const replayed = await saveRightly(stage(), {
        "If-Match": '"0"',
        "Idempotency-Key": stage().firstKey,
      });
      expect(jsonOf(replayed.body)).toMatchObject({ version: 1 });
      expect((await saveRightly(stage(), { "If-Match": '"2"' })).status).toBe(200);
    });
  });

type Speech = {
  /** What the client announces, in bytes. */
  readonly length: number;
  readonly sent: string;
  readonly headers?: Record<string, string>;
  /** Milliseconds after sending; without it the client waits for the server to close. */
  readonly hangsUpAfter?: number | null;
};

/** What follows the headers, which have the time of day. */
function bodyOf(answer: string): string {
  return answer.slice(answer.indexOf("\r\n\r\n"));
}

/** Sends a save word by word; "" where the server said nothing. */
async function speak(stage: Stage, { length, sent, headers = {}, hangsUpAfter }: Speech) {
  const startedAt = performance.now();
  const socket = net.connect(stage.port, "127.0.0.1");
  let answer = "";
  socket.setEncoding("utf8").on("data", (chunk) => {
    answer += chunk;
  });
  socket.on("error", () => {});
  await once(socket, "connect");
  const lines = [
    `PUT ${answerTarget(stage, stage.practice)} HTTP/1.1`,
    `Host: 127.0.0.1:${stage.port}`,
    `Content-Length: ${length}`,
    "Connection: close",
    ...headersWith(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.write(`${lines.join("\r\n")}\r\n\r\n${sent}`);
  const closed = new Promise((resolve) => socket.once("close", resolve));
  if (typeof hangsUpAfter === "number") {
    await wait(hangsUpAfter);
    socket.destroy();
  }
  await closed;
  return { answer, took: performance.now() - startedAt };
}
