import { expect, test } from "@/tests/support/e2e";
import { startAssessment } from "./assessment-steps";

const ANSWER = { choice: 2, naReason: null, naText: "", note: "", links: [] };
const PRACTICE = "single-prioritised-backlog";

test("the autosave door answers every wrong request in words", async ({ page, baseURL }) => {
  const assessment = await startAssessment(page);
  const answers = `${assessment.replace("/assessment", "").replace("/teams", "/api/teams")}/draft/answers`;
  const put = (path: string, data: unknown, headers: Record<string, string> = {}) =>
    page.request.put(path, {
      data: Buffer.from(typeof data === "string" ? data : JSON.stringify(data)),
      headers: {
        origin: baseURL ?? "",
        "content-type": "application/json",
        "if-match": '"0"',
        "idempotency-key": crypto.randomUUID(),
        ...headers,
      },
    });
  const door = `${answers}/${PRACTICE}`;

  const saved = await put(door, ANSWER);
  expect(saved.status()).toBe(200);
  expect(await saved.json()).toEqual({
    savedAt: expect.stringMatching(/^\d{4}-.*Z$/),
    version: 1,
    draftId: expect.any(String),
    total: { answered: 1, inScope: expect.any(Number) },
    area: { answered: 1, inScope: expect.any(Number) },
  });

  const refusals = [
    [await put(`${answers}/no-such-practice`, ANSWER), 422],
    [await put(door.replace(/teams\/[^/]+/, "teams/no-such-team"), ANSWER), 404],
    [await put(door, ANSWER), 412],
    [await put(door, ANSWER, { "if-match": "*" }), 428],
    [await put(door, ANSWER, { "if-match": 'W/"1"' }), 400],
    [await put(door, ANSWER, { "idempotency-key": "" }), 400],
    [await put(door, { ...ANSWER, choice: 5 }), 422],
    [await put(door, { ...ANSWER, choice: "NA" }), 422],
    [await put(door, { ...ANSWER, level: 3 }), 422],
    [await put(door, "{"), 400],
    [await put(door, ANSWER, { "content-type": "text/plain" }), 415],
    [await put(door, ANSWER, { origin: "http://elsewhere.example" }), 403],
    [await put(door, { ...ANSWER, note: "x".repeat(300_000) }), 413],
  ] as const;
  for (const [response, status] of refusals) {
    expect(response.status()).toBe(status);
    expect(response.headers()["content-type"]).toBe("application/problem+json");
    expect(await response.text()).not.toMatch(/\bat .*\.(ts|js)\b|node_modules/);
  }
  const both = await put(door, { ...ANSWER, choice: "NA", links: ["javascript:alert(1)"] });
  expect(Object.keys((await both.json()).fieldErrors).sort()).toEqual([
    "links",
    "naReason",
    "naText",
  ]);

  const wrongMethod = await page.request.get(door);
  expect(wrongMethod.status()).toBe(405);
  expect(wrongMethod.headers().allow).toBe("PUT");
});
