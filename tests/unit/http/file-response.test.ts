import { expect, test } from "vitest";
import { answerFile, noSuchFile, readQuery, wrongParameters } from "@/app/file-response";
import { StorageUnavailableError } from "@/lib/data/errors";
import * as onlyGet from "@/lib/http/only-get";

const typeOf = async (type: string, body: BodyInit) =>
  (await answerFile(async () => ({ name: "a.csv", type, body }))).headers.get("Content-Type");

test("a file is to be saved, not kept, and text says how it is written", async () => {
  const file = { name: "a.csv", type: "text/csv", body: "x" };
  const response = await answerFile(async () => file);
  expect(await response.text()).toBe("x");
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": expect.stringMatching(/^attachment; filename="a\.csv"/),
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
  expect(await typeOf("text/csv", new ReadableStream())).toBe("text/csv; charset=utf-8");
  expect(await typeOf("image/svg+xml", "<svg/>")).toBe("image/svg+xml; charset=utf-8");
  expect(await typeOf("application/zip", new Uint8Array(2))).toBe("application/zip");
});

test("what stands in place of a file is passed on, and only storage that is away is a 503", async () => {
  expect((await answerFile(async () => noSuchFile())).status).toBe(404);
  expect(await wrongParameters(["One.", "Two."]).json()).toMatchObject({ detail: "One. Two." });
  const fail = (error: Error) => answerFile(() => Promise.reject(error));
  expect((await fail(new StorageUnavailableError("busy", null))).status).toBe(503);
  await expect(fail(new Error("a bug"))).rejects.toThrow("a bug");
});

test("a parameter that is repeated stays a list, which no parser takes for one text", () => {
  const request = new Request("http://127.0.0.1/x?group=a&group=b&since=2026-05&__proto__=1");
  const query = readQuery(request);
  expect(query.group).toEqual(["a", "b"]);
  expect(Object.keys(query)).toEqual(["group", "since", "__proto__"]);
});

test("a route of files refuses every other method", () => {
  for (const refuse of Object.values(onlyGet)) expect(refuse().status).toBe(405);
  expect(Object.keys(onlyGet).sort()).toEqual(["DELETE", "PATCH", "POST", "PUT"]);
});
