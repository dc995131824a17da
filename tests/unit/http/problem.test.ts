import { expect, test } from "vitest";
import { methodNotAllowed } from "@/lib/http/method-not-allowed";
import { problem } from "@/lib/http/problem";
import { rawProblem } from "@/lib/http/raw-problem.mjs";

test("a problem has exactly its members, and a fresh id in body and header", async () => {
  const response = problem(404, "Not found", "There is no such team.");
  const body = await response.json();
  expect(body).toEqual({
    type: "about:blank",
    title: "Not found",
    status: 404,
    detail: "There is no such team.",
    requestId: response.headers.get("X-Request-Id"),
  });
  expect(response.status).toBe(404);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(problem(404, "Not found").headers.get("X-Request-Id")).not.toBe(body.requestId);
});

test("without detail there is no such member", async () => {
  expect(await problem(403, "No").json()).not.toHaveProperty("detail");
});

test("a refused method is told which ones work", () => {
  const response = methodNotAllowed(["GET", "HEAD"]);
  expect([response.status, response.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
});

test("the front door answers in the same form", async () => {
  const { headers, body } = rawProblem(400, "Malformed address");
  const same = await problem(400, "Malformed address").json();
  expect(JSON.parse(body)).toEqual({ ...same, requestId: headers["X-Request-Id"] });
  expect(headers["Content-Length"]).toBe(String(Buffer.byteLength(body)));
});
