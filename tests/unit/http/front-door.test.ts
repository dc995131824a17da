import { expect, test } from "vitest";
import { refuseRequest } from "@/lib/http/refuse-request.mjs";
import { stripHeaders } from "@/lib/http/strip-headers.mjs";

const HOST = ["Host", "localhost:3000"];

function status(url: string, rawHeaders: readonly string[] = HOST, method = "GET"): number | null {
  return refuseRequest({ method, url, rawHeaders })?.status ?? null;
}

test.each(["/", "/teams/a%20b?x=%F0%28", "/caf%C3%A9", "/?next=http://a//b", "/a%2Fb"])(
  "%s may pass",
  (url) => expect(status(url)).toBeNull(),
);

test.each(["*", "", "http://169.254.169.254/", "/%", "/%c0%af", "/a%00b", "/%ZZ?a=1"])(
  "%s is malformed",
  (url) => expect(status(url)).toBe(400),
);

test("addresses and bodies have a limit", () => {
  expect(status(`/${"a".repeat(8_191)}`)).toBeNull();
  expect(status(`/${"a".repeat(8_192)}`)).toBe(414);
  expect(status("/", [...HOST, "Content-Length", "2000000"])).toBeNull();
  expect(status("/", [...HOST, "content-length", "2000001"])).toBe(413);
  expect(status("/teams/import?x", [...HOST, "Content-Length", "16000000"])).toBeNull();
  expect(status("/teams/import", [...HOST, "Content-Length", "16000001"])).toBe(413);
});

test("one host, and one of each header that decides", () => {
  expect(status("/", [])).toBe(400);
  expect(status("/", [...HOST, "HOST", "evil"])).toBe(400);
  expect(status("/", [...HOST, "Origin", "a", "origin", "b"])).toBe(400);
  expect(status("/", [...HOST, "Accept", "a", "Accept", "b"])).toBeNull();
});

test("TRACE is refused", () => {
  expect(status("/", HOST, "TRACE")).toBe(405);
});

test("headers that steer Next are dropped, those of its client stay", () => {
  const kept = {
    host: "h",
    rsc: "1",
    "next-action": "a",
    "next-router-state-tree": "t",
    origin: "o",
  };
  const steering = {
    forwarded: "for=1",
    "x-forwarded-host": "evil",
    "x-forwarded-for": "1.2.3.4",
    "x-middleware-subrequest": "proxy",
    "x-matched-path": "/",
    "x-invoke-path": "/",
    "x-nextjs-data": "1",
    "next-resume": "1",
    "content-security-policy": "script-src *",
  };
  const headers: Record<string, unknown> = { ...kept, ...steering };
  stripHeaders(headers);
  expect(headers).toEqual(kept);
});
