import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { backlogItems } from "@/lib/export/backlog-items";
import { githubZip } from "@/lib/export/github-zip";
import type { RoadmapReport } from "@/lib/export/roadmap-report";
import { NASTY_TEXTS, nastyRoadmap, roadmapOfText } from "@/tests/support/nasty-report";
import { buildReport, buildRoadmapReport } from "@/tests/support/results";

/** Stands in for `gh`: notes its arguments, NUL between them, and what the body's file says. */
const FAKE_GH = `#!/bin/sh
{ printf '%s\\0' "$@"; printf '\\0'; } >> "$LOG"
case "$1 $2" in
  "issue list") [ -z "\${KNOWN:-}" ] || cat "$KNOWN" ;;
  "label create" | "api "*) exit 1 ;;
esac
`;

const plan = buildRoadmapReport(buildReport(), 3);
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tidemark gh's $(x)-"));
  mkdirSync(path.join(folder, "bin"));
  writeFileSync(path.join(folder, "bin/gh"), FAKE_GH);
  chmodSync(path.join(folder, "bin/gh"), 0o755);
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Unpacks the archive; every entry lies in one folder below it. */
function unpack(report: RoadmapReport): string {
  for (const [name, bytes] of Object.entries(unzipSync(githubZip(report)))) {
    expect(name).toMatch(/^roadmap-for-github\/[a-z0-9.-]+$/);
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
  return path.join(folder, "roadmap-for-github");
}

type Run = { status: number | null; calls: string[][]; stdout: string; stderr: string };

/** Runs the script somewhere else than where it lies. */
function run(report: RoadmapReport, args: string[], known = ""): Run {
  const place = unpack(report);
  const log = path.join(folder, "log");
  writeFileSync(log, "");
  writeFileSync(path.join(folder, "known"), known);
  const { status, stdout, stderr } = spawnSync("sh", [path.join(place, "roadmap.sh"), ...args], {
    cwd: folder,
    encoding: "utf8",
    env: {
      ...process.env,
      PATH: `${path.join(folder, "bin")}:${process.env.PATH}`,
      LOG: log,
      KNOWN: path.join(folder, "known"),
    },
  });
  const calls = readFileSync(log, "utf8").split("\0\0").slice(0, -1);
  return { status, stdout, stderr, calls: calls.map((call) => call.split("\0")) };
}

function created({ calls }: Run): string[][] {
  return calls.filter(([, verb]) => verb === "create").filter(([noun]) => noun === "issue");
}

// Each test starts some fifty processes.
describe("roadmap.sh", { timeout: 60_000 }, () => {
  it("creates labels, milestones and one issue for each thing to do", () => {
    const { status, calls } = run(plan, ["acme/shop"]);
    expect(status).toBe(0);
    expect(calls).toEqual([
      ["label", "create", "cd-maturity", "-R", "acme/shop"],
      ["label", "create", "test", "-R", "acme/shop"],
      ["label", "create", "build", "-R", "acme/shop"],
      [
        "api",
        "repos/acme/shop/milestones",
        "-f",
        "title=2027 Q1",
        "-f",
        "due_on=2027-03-31T12:00:00Z",
      ],
      [
        "api",
        "repos/acme/shop/milestones",
        "-f",
        "title=2027 Q2",
        "-f",
        "due_on=2027-06-30T12:00:00Z",
      ],
      [
        "issue",
        "list",
        "-R",
        "acme/shop",
        "-l",
        "cd-maturity",
        "-s",
        "all",
        "-L",
        "10000",
        "--json",
        "body",
        "--jq",
        ".[].body",
      ],
      issueCall("Find out: Interface tests", { body: 1, area: "test", quarter: "2027 Q1" }),
      issueCall("Find out: Tests in production", { body: 2, area: "test", quarter: "2027 Q1" }),
      issueCall("Static analysis", { body: 3, area: "test", quarter: "2027 Q1" }),
      issueCall("Fast build", { body: 4, area: "build", quarter: "2027 Q1" }),
      issueCall("Tests in production", { body: 5, area: "test", quarter: "2027 Q2" }),
    ]);
  });

  it("puts them into a project if one is named, and says how it is used if none is", () => {
    const [first = []] = created(run(plan, ["acme/shop", "My 'road' map"]));
    expect(first.slice(-2)).toEqual(["-p", "My 'road' map"]);
    const wrong = run(plan, []);
    expect(wrong.status).not.toBe(0);
    expect(wrong.stderr).toContain("OWNER/REPO");
    expect(wrong.calls).toEqual([]);
  });

  it("leaves alone what it created before, and only that", () => {
    const known =
      "* **Id:** `tidemark:s1:build-fast`\n* **Id:** `tidemark:s1:test-prod:find-out`\n";
    const again = run(plan, ["acme/shop"], known);
    expect(created(again).map((call) => call[5])).toEqual([
      "Find out: Interface tests",
      "Static analysis",
      "Tests in production",
    ]);
    expect(again.stdout).toContain("Already there: Fast build");
  });

  it("gives gh every nasty title as it is, and runs none of it", () => {
    const report = nastyRoadmap();
    const result = run(report, ["acme/shop"]);
    expect(result.status, result.stderr).toBe(0);
    const titles = created(result).map((call) => call[5]);
    expect(titles).toEqual(backlogItems(report).map(({ title }) => title));
    expect(readdirSync(folder).sort()).toEqual(["bin", "known", "log", "roadmap-for-github"]);
    expect(existsSync(path.join(folder, "roadmap-for-github/INJECTED"))).toBe(false);
  });

  it.each([
    ...NASTY_TEXTS,
    "$(touch INJECTED)",
    "`touch INJECTED`",
    "'; touch INJECTED; '",
    "'\"'\"'$(touch INJECTED)",
    "\\'; touch INJECTED #",
    "$(touch INJECTED)\n`touch INJECTED`\ntouch INJECTED",
    "!! !x ~ * ? [a] {a,b} & | > out < in",
    "\u0000\u0001'",
  ])("runs nothing of %j", (text) => {
    const report = roadmapOfText(text);
    const result = run(report, ["acme/shop"]);
    expect(result.status, result.stderr).toBe(0);
    const titles = created(result).map((call) => call[5]);
    expect(titles).toEqual(backlogItems(report).map(({ title }) => title));
    expect(readdirSync(folder).sort()).toEqual(["bin", "known", "log", "roadmap-for-github"]);
    const inside = readdirSync(path.join(folder, "roadmap-for-github"));
    expect(inside.every((name) => /^(body-\d\d\.md|issues\.csv|roadmap\.sh)$/.test(name))).toBe(
      true,
    );
  });

  it("has a body for each issue that neither notifies nor links anyone", () => {
    const place = unpack(nastyRoadmap());
    const bodies = readdirSync(place).filter((name) => name.startsWith("body-"));
    expect(bodies).toHaveLength(backlogItems(nastyRoadmap()).length);
    for (const name of bodies) {
      const body = readFileSync(path.join(place, name), "utf8");
      expect(body).toMatch(/\* \*\*Id:\*\* `tidemark:s1:[a-z:-]+`\n$/);
      expect(body).not.toMatch(/@everyone|#1|<img/);
    }
  });
});

describe("github.zip", () => {
  it("is opened by another program, with a script that may be run", () => {
    const file = path.join(folder, "github.zip");
    writeFileSync(file, githubZip(nastyRoadmap()));
    const listed = execFileSync("python3", [
      "-c",
      "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None\nfor i in z.infolist(): print(oct(i.external_attr >> 16), *i.date_time, i.filename)",
      file,
    ]).toString();
    expect(listed).toContain("0o100755 1980 1 2 12 0 0 roadmap-for-github/roadmap.sh");
    expect(listed).toContain("0o100644 1980 1 2 12 0 0 roadmap-for-github/issues.csv");
  });

  it("has the same issues as CSV", () => {
    const csv = readFileSync(path.join(unpack(plan), "issues.csv"), "utf8");
    const rows: Record<string, string>[] = parse(csv, { columns: true });
    expect(rows.map((row) => [row.title, row.labels, row.milestone])[4]).toEqual([
      "Tests in production",
      "cd-maturity,test",
      "2027 Q2",
    ]);
  });
});

function issueCall(title: string, about: { body: number; area: string; quarter: string }) {
  const { body, area, quarter } = about;
  return [
    ...["issue", "create", "-R", "acme/shop", "-t", title, "-F", `body-0${body}.md`],
    ...["-l", "cd-maturity", "-l", area, "-m", quarter],
  ];
}
