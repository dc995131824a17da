import { expect, test } from "vitest";
import { summariseViolations } from "@/lib/http/summarise-violations";
import { createWindowLimit } from "@/lib/http/window-limit";

test("a report leaves directive and origin, not addresses or text", () => {
  const report = {
    "csp-report": {
      "effective-directive": "img-src",
      "blocked-uri": "https://evil.example/p?note=secret",
      "document-uri": "http://127.0.0.1:3000/teams/secret",
      "script-sample": "secret",
    },
  };
  expect(summariseViolations(report)).toEqual([
    { directive: "img-src", blocked: "https://evil.example" },
  ]);
});

test("a list in the newer form is read too, up to twenty", () => {
  const one = {
    type: "csp-violation",
    body: { effectiveDirective: "script-src-elem", blockedURL: "inline" },
  };
  const all = summariseViolations(Array.from({ length: 30 }, () => one));
  expect(all).toHaveLength(20);
  expect(all[0]).toEqual({ directive: "script-src-elem", blocked: "inline" });
});

test.each([
  [null],
  ["text"],
  [{}],
  [{ "csp-report": 5 }],
  [{ "csp-report": { "effective-directive": "\u001b[31m", "blocked-uri": 7 } }],
])("%j is an unknown violation", (report) =>
  expect(summariseViolations(report)).toEqual([{ directive: "unknown", blocked: "unknown" }]),
);

// Kills: a window that never ends, one that starts anew with each call, a limit off by one.
test("a window lets its number of calls pass and starts again after its length", () => {
  const pass = createWindowLimit(2, 1_000);
  expect([0, 1, 2, 999].map(pass)).toEqual([true, true, false, false]);
  expect([1_000, 1_001, 1_002].map(pass)).toEqual([true, true, false]);
});
