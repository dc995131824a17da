import { afterEach, describe, expect, it, vi } from "vitest";
import { addChange } from "@/components/outbox/add-change";
import { type Change, EMPTY_BOX } from "@/components/outbox/change";
import { sendChange } from "@/components/outbox/send-change";
import { answerOf, newChange, savedAs, storedBy } from "@/tests/support/outbox";

const fields = { base: { expected: 7, after: null } };
const [change] = addChange(EMPTY_BOX, newChange("k/1", fields), 0).changes as [Change];
const PROBLEM = { "content-type": "application/problem+json" };

async function outcomeOf(status: number, body: unknown, headers: Record<string, string> = PROBLEM) {
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify(body), { status, headers }));
  return sendChange(change);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("sendChange", () => {
  it("sends the whole answer with its version and its key", async () => {
    const fetched = vi.fn(async (..._: unknown[]) => Response.json({}));
    vi.stubGlobal("fetch", fetched);
    await sendChange(change);
    const [path, init] = fetched.mock.calls[0] as [string, RequestInit];
    expect(path).toBe("/api/teams/t/draft/answers/p");
    expect(init).toMatchObject({
      method: "PUT",
      headers: { "If-Match": '"7"', "Idempotency-Key": "k/1" },
    });
    expect(JSON.parse(String(init.body))).toEqual(answerOf(1, "k/1"));
  });

  it("takes only a whole acknowledgement for one", async () => {
    const outcome = savedAs(8);
    const saved = outcome.status === "saved" ? outcome.saved : null;
    expect(await outcomeOf(200, saved)).toEqual(outcome);
    expect(await outcomeOf(200, {})).toMatchObject({ status: "failed" });
    expect(await outcomeOf(200, null)).toMatchObject({ status: "failed" });
  });

  it("knows a conflict with what is stored", async () => {
    const current = storedBy("Ana", answerOf(4), 9);
    expect(await outcomeOf(412, { current, yours: {} })).toEqual({ status: "conflict", current });
  });

  it.each([400, 403, 404, 409, 413, 415, 422, 428])(
    "never sends %i again by itself",
    async (status) => {
      expect(
        await outcomeOf(status, { detail: "In words.", fieldErrors: { note: ["Long."] } }),
      ).toEqual({
        status: "refused",
        refusal: { status, reason: "In words.", fieldErrors: { note: ["Long."] } },
      });
    },
  );

  it.each([
    [401, "server"],
    [429, "server"],
    [500, "server"],
    [502, "server"],
    [503, "database"],
    [507, "disk-full"],
  ])("sends %i again", async (status, kind) => {
    expect(await outcomeOf(status, {}, { ...PROBLEM, "retry-after": "3" })).toEqual({
      status: "failed",
      failure: { kind, retryAfterMs: 3_000 },
    });
  });

  it("does not believe a refusal of something on the way", async () => {
    expect(await outcomeOf(404, {}, { "content-type": "text/html" })).toMatchObject({
      status: "failed",
    });
  });

  it("knows that the server cannot be reached", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await sendChange(change)).toMatchObject({ failure: { kind: "unreachable" } });
  });
});
