import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isNewEnough } from "@/scripts/find-node.mjs";
import { fingerprint } from "@/scripts/fingerprint.mjs";
import { freePort, isTaken } from "@/scripts/ports.mjs";
import { readAddress } from "@/scripts/settings.mjs";
import { tally } from "@/scripts/tally.mjs";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tidemark-scripts-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

describe("fingerprint", () => {
  const take = (salt = "") => fingerprint(["app", "one.js", "missing"], salt, folder);

  test("is the same for the same files, and another for every change", () => {
    write("app/a/b.ts", "1");
    write("one.js", "2");
    const first = take();
    expect(take()).toBe(first);
    const changes = [
      () => write("app/a/b.ts", "3"),
      () => write("app/a/c.ts", ""),
      () => rmSync(path.join(folder, "one.js")),
      () => write("missing", ""),
    ];
    const seen = new Set([first, take("salt")]);
    for (const change of changes) {
      change();
      seen.add(take());
    }
    expect(seen.size).toBe(6);
  });

  // Kills: contents joined without their names.
  test("notices text that moved from one file to the next", () => {
    write("app/a", "12");
    write("app/b", "3");
    const before = take();
    write("app/a", "1");
    write("app/b", "23");
    expect(take()).not.toBe(before);
  });
});

describe("settings", () => {
  test("default to loopback and 3000; empty counts as unset", () => {
    const wanted = { address: { host: "127.0.0.1", port: 3000 }, problems: [] };
    expect(readAddress({})).toEqual(wanted);
    expect(readAddress({ HOST: "", PORT: "" })).toEqual(wanted);
  });

  test.each(["0", "65536", "abc", "-1", "3000.5", "1e3", " 80"])("PORT=%s is a problem", (PORT) => {
    expect(readAddress({ PORT }).problems).toHaveLength(1);
  });

  test.each(["0.0.0.0", "::", "192.168.0.1", "example.org"])("HOST=%s is a problem", (HOST) => {
    expect(readAddress({ HOST, PORT: "0" }).problems).toHaveLength(2);
  });
});

describe("ports", () => {
  test("a free port is free, and taken once somebody listens", async () => {
    const address = { host: "127.0.0.1", port: await freePort() };
    expect(await isTaken(address)).toBe(false);
    const { createServer } = await import("node:net");
    const server = createServer().listen(address);
    await new Promise((resolve) => server.once("listening", resolve));
    expect(await isTaken(address)).toBe(true);
    server.close();
  });
});

test.each([
  ["22.14.0", true],
  ["24.0.0", true],
  ["22.13.9", false],
  ["20.20.2", false],
])("Node %s is new enough: %s", (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});

describe("tally", () => {
  const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 };
  const playwright = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } };
  const report = (content: object) => write("report.json", JSON.stringify(content));

  test("counts the tests of both runners", () => {
    const none = { passed: 0, failed: 0, flaky: 0, skipped: 0 };
    expect(tally(0, report(vitest))).toEqual({ ...none, passed: 5, skipped: 3 });
    // What needed a second try has passed, and is told.
    expect(tally(1, report(playwright))).toEqual({ passed: 5, failed: 1, flaky: 1, skipped: 2 });
  });

  test("a check is one test", () => {
    expect(tally(0, null)).toEqual({ passed: 1, failed: 0, flaky: 0, skipped: 0 });
    expect(tally(2, null)).toEqual({ passed: 0, failed: 1, flaky: 0, skipped: 0 });
  });

  // Kills: a suite that breaks before its first test counted as passed.
  test("nothing fails unseen", () => {
    expect(tally(1, report(vitest)).failed).toBe(1);
    expect(tally(0, path.join(folder, "none.json")).failed).toBe(1);
    expect(tally(0, report({ ...vitest, numPassedTests: 0 })).failed).toBe(1);
  });
});
