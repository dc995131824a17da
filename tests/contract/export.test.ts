import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { exportInstance, getExportSchema } from "@/lib/data/export-instance";
import { importInstance } from "@/lib/data/import-instance";
import { settleCounts } from "@/lib/data/store/read-counted";
import { hashOfDocument } from "@/lib/data/transfer/content-hash";
import { canonicalJson } from "@/lib/export/canonical-json";
import { DATA_TABLES } from "@/lib/storage/copy-tables";
import { openEngine } from "@/lib/storage/storage";
import {
  describeEngines,
  ENGINES,
  elsewhere,
  TEST_DATABASE_URL,
  useDatabase,
} from "../support/engines";
import { ODD_NAME, ODD_NOTE, seedInstance } from "../support/keeping";
import { runTidemark } from "../support/run-tidemark";
import { answerOf, makeTeam, practiceIds, save } from "../support/teams";

type Json = Record<string, never>;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tidemark-export-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function exported(team: string | null = null): Promise<string> {
  return (await exportInstance(LOCAL_OWNER, team)) ?? "";
}

const LEFT_OUT = new Set(["request_key", "request_hash", "response", "stored_at"]);

/**
 * Every row of every table, with JSON parsed: its order of keys may differ. What is noted for the
 * counts is added first.
 */
async function allRows(): Promise<unknown> {
  await settleCounts();
  const engine = openEngine({
    databaseUrl: process.env.DATABASE_URL || null,
    dataDirectory: process.env.TIDEMARK_DATA_DIR ?? "",
  });
  const tables: Record<string, string[]> = {};
  for (const table of DATA_TABLES) {
    const { rows } = await sql<Json>`select * from ${sql.table(table)}`.execute(engine.db);
    tables[table] = rows.map((row) => canonicalJson(withoutLeftOut(row))).sort();
  }
  await engine.close();
  return tables;
}

function withoutLeftOut(row: Json): unknown {
  const kept = Object.entries(row).filter(([name]) => !LEFT_OUT.has(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, parsedIfJson(value)]));
}

function parsedIfJson(value: unknown): unknown {
  return typeof value === "string" && /^[[{]/.test(value) ? JSON.parse(value) : value;
}

describeEngines("an export", (engine) => {
  useDatabase(engine);

  beforeAll(async () => {
    await seedInstance();
  }, 60_000);

  test("is the same bytes twice, and says everything but the keys of requests", async () => {
    const text = await exported();
    expect(await exported()).toBe(text);
    const document = JSON.parse(text);
    expect(document).toMatchObject({ format: "tidemark-export", formatVersion: 1 });
    expect(document.contentHash).toBe(hashOfDocument(document));
    expect(document.teams).toHaveLength(4);
    const busy = document.teams.find(({ name }: { name: string }) => name === ODD_NAME);
    const notes = busy.changes.map(({ note }: { note: string }) => note);
    expect(notes).toContain(ODD_NOTE);
    expect(
      busy.changes.filter(({ practice }: Json) => practice === practiceIds()[0]),
    ).toMatchObject([
      { version: 1, choice: 1 },
      { version: 2, choice: 3 },
    ]);
    const quiet = document.teams.find(({ name }: { name: string }) => name === "Quiet");
    expect(quiet.snapshots.map(({ withdrawnAt }: Json) => withdrawnAt !== null)).toEqual([
      false,
      true,
      false,
    ]);
    expect(quiet.drafts).toHaveLength(4);
    expect(text).not.toMatch(/"request|"response/i);
  });

  test("comes back the same from any engine, and a second import changes nothing", async () => {
    const text = await exported();
    const rows = await allRows();
    for (const { name } of ENGINES) {
      if (name === "postgres" && TEST_DATABASE_URL === "") continue;
      await elsewhere(name, async () => {
        const trial = await importInstance(LOCAL_OWNER, text, { dryRun: true });
        expect(trial).toMatchObject({ status: "ok", unchanged: [] });
        expect(JSON.parse(await exported()).teams).toEqual([]);
        const imported = await importInstance(LOCAL_OWNER, text);
        expect(imported).toEqual(trial);
        expect(await exported()).toBe(text);
        expect(await allRows()).toEqual(rows);
        const again = await importInstance(LOCAL_OWNER, text);
        expect(again).toMatchObject({ status: "ok", added: [] });
        expect(await allRows()).toEqual(rows);
      });
    }
  }, 60_000);

  test("lets people go on where they were", async () => {
    const text = await exported(ODD_NAME.toUpperCase());
    const [team] = JSON.parse(text).teams;
    await elsewhere("sqlite", async () => {
      await importInstance(LOCAL_OWNER, text);
      const [first = "", second = ""] = practiceIds();
      expect(await save(team.id, first, answerOf(4))).toMatchObject({ status: "ok", version: 3 });
      expect(await save(team.id, second, answerOf(4))).toMatchObject({ version: 2 });
    });
  });

  test("of one team has that team alone", async () => {
    const all = JSON.parse(await exported());
    const one = JSON.parse(await exported("quiet"));
    expect(one.teams).toEqual(all.teams.filter(({ name }: { name: string }) => name === "Quiet"));
    expect(JSON.parse(await exported(one.teams[0].id)).teams).toEqual(one.teams);
    expect(await exportInstance(LOCAL_OWNER, "Gone")).toBeNull();
    expect(await exportInstance(LOCAL_OWNER, "Nobody")).toBeNull();
  });

  test("overwrites nothing", async () => {
    const text = await exported("Quiet");
    const [{ id }] = JSON.parse(text).teams;
    await elsewhere(engine.name, async () => {
      await makeTeam("QUIET");
      const before = await allRows();
      expect(await importInstance(LOCAL_OWNER, text)).toEqual({
        status: "invalid",
        problems: [expect.stringMatching(/^Team “Quiet”: there is another team of this name\. Re/)],
      });
      expect(await allRows()).toEqual(before);
    });
    await elsewhere(engine.name, async () => {
      await importInstance(LOCAL_OWNER, text);
      const edited = edit(text, (team) => Object.assign(team, { description: "Other" }));
      expect(await importInstance(LOCAL_OWNER, edited)).toEqual({
        status: "invalid",
        problems: [
          expect.stringMatching(new RegExp(`its id ${id} is here and says something els`)),
        ],
      });
      const foreign = edit(text, (team) =>
        Object.assign(team, { id: "z".repeat(20), name: "New" }),
      );
      const outcome = await importInstance(LOCAL_OWNER, foreign);
      expect(outcome).toMatchObject({ status: "invalid" });
      expect(JSON.stringify(outcome)).toContain(
        "belongs to a draft, snapshot or plan of another team",
      );
      expect(await exported()).toBe(text);
    });
  });
});

// biome-ignore lint/suspicious/noExplicitAny: edits of a document in every possible way
type Loose = any;

/** The document with its first team changed, and the hash made to agree. */
function edit(text: string, change: (team: Loose, document: Loose) => unknown): string {
  const document = JSON.parse(text);
  change(document.teams[0], document);
  return canonicalJson({ ...document, contentHash: hashOfDocument(document) });
}

describe("an import that is refused", () => {
  const sqlite = ENGINES[0];
  if (!sqlite) throw new Error("no engine");
  useDatabase(sqlite);
  let text: string;

  beforeAll(async () => {
    await seedInstance();
    text = (await exportInstance(LOCAL_OWNER, "quiet")) ?? "";
  }, 60_000);

  async function problemsOf(wrong: string): Promise<string> {
    return elsewhere("sqlite", async () => {
      const outcome = await importInstance(LOCAL_OWNER, wrong);
      expect(JSON.parse(await exported()).teams).toEqual([]);
      if (outcome.status === "ok") throw new Error("was taken");
      return outcome.problems.join("\n");
    });
  }

  test.each<[string, (team: Loose, document: Loose) => unknown, RegExp]>([
    [
      "a newer format",
      (_, all) => Object.assign(all, { formatVersion: 2 }),
      /made by a newer versio/,
    ],
    [
      "a gap in versions",
      ({ changes }) => changes.splice(0, 1),
      /versions of .* do not count 1, 2/,
    ],
    [
      "a change of another draft",
      ({ changes }) => Object.assign(changes[0], { draft: "0".repeat(20) }),
      /in a draft that is not/,
    ],
    [
      "a head nobody saved",
      ({ drafts }) => Object.assign(drafts[0].answers[0], { version: 99 }),
      /is not in the changes/,
    ],
    [
      "a practice that is not",
      ({ changes }) => changes.push({ ...changes[0], practice: "no-such", version: 1 }),
      /there is no practice no-such/,
    ],
    [
      "an area that is not",
      ({ snapshots }) => Object.assign(snapshots[0].results.areas[0], { id: "no-such" }),
      /results for areas that/,
    ],
    [
      "a scope that is not",
      ({ snapshots }) => snapshots[0].scope.push("no-such"),
      /in scope that its questionnaire/,
    ],
    [
      "another mode",
      ({ snapshots }) => Object.assign(snapshots[0], { mode: "quick" }),
      /results of another/,
    ],
    [
      "a snapshot of nobody",
      ({ drafts }) => Object.assign(drafts[0], { snapshot: "0".repeat(20) }),
      /names a snapshot/,
    ],
    [
      "two open drafts",
      ({ drafts }) =>
        drafts.map((d: Loose) => Object.assign(d, { closedAt: null, snapshot: null })),
      /more than one draft is open/,
    ],
    [
      "an open draft behind",
      ({ drafts }) => Object.assign(drafts[0], { closedAt: null, snapshot: null }),
      /does not have the latest version/,
    ],
    ["an unknown member", (team) => Object.assign(team, { colour: "red" }), /teams\[0\]: .*colour/],
    [
      "an unknown result",
      ({ snapshots }) => Object.assign(snapshots[0].results, { colour: 1 }),
      /members that are not known/,
    ],
    [
      "a reason without NA",
      ({ changes }) => Object.assign(changes[0], { naReason: "other" }),
      /has a reason without/,
    ],
    [
      "a script as a link",
      ({ changes }) => Object.assign(changes[0], { links: ["javascript:alert(1)"] }),
      /teams\[0\]\.changes\[0\]\.links\[0\]: It must be a web/,
    ],
    [
      "NUL in a note",
      ({ changes }) => Object.assign(changes[0], { note: "a\0b" }),
      /changes\[0\]\.note: It must have no NUL/,
    ],
    [
      "half a character",
      (team) => Object.assign(team, { description: "\ud800" }),
      /description: It must have no/,
    ],
    [
      "a note of 65 KB",
      ({ changes }) => Object.assign(changes[0], { note: "x".repeat(70_000) }),
      /changes\[0\]\.note/,
    ],
    [
      "an id like a path",
      (team) => Object.assign(team, { id: "../../etc/passwd" }),
      /teams\[0\]\.id/,
    ],
    [
      "a time of no zone",
      (team) => Object.assign(team, { createdAt: "2026-01-01" }),
      /createdAt: It must be a UTC/,
    ],
    ["the same team twice", (team, all) => all.teams.push(team), /occurs twice in the file/],
    [
      "another questionnaire",
      (_, all) => Object.assign(all.questionnaires[0].content, { title: "x" }),
      /same hash here says something else/,
    ],
  ])("%s", async (_, change, reason) => {
    expect(await problemsOf(edit(text, change))).toMatch(reason);
  });

  test.each<[string, (text: string) => string, RegExp]>([
    ["one letter", (all) => all.replace("Quiet", "Quiex"), /does not agree with its contentHash/],
    ["cut off", (all) => all.slice(0, -10), /not whole JSON/],
    ["a key twice", (all) => all.replace('"format":', '"format": 1, "format":'), /a key twice/],
    ["__proto__", (all) => all.replace('"format":', '"__proto__": {}, "format":'), /__proto__/],
    [
      "a rounded number",
      (all) => all.replace('"version": 1\n', '"version": 12345678901234567890\n'),
      /12345678901234567890 cannot/,
    ],
    ["no export", () => '{"a": 1}', /not a file of `tidemark export`/],
    ["a list", () => "[]", /not a file of/],
    ["a deep list", () => "[".repeat(50) + "]".repeat(50), /more than 20 levels/],
    ["a huge text", () => JSON.stringify("\n".repeat(20_000_000)), /far too long|not a file/],
  ])("%s in the text", async (_, change, reason) => {
    expect(await problemsOf(change(text))).toMatch(reason);
  });

  test("lists everything at once, and a form that people wrote is read all the same", async () => {
    const twice = edit(text, (team) => Object.assign(team, { example: "yes", group: "a\nb" }));
    expect((await problemsOf(twice)).split("\n")).toHaveLength(2);
    await elsewhere("sqlite", async () => {
      const compact = JSON.stringify(JSON.parse(text), null, "\t");
      expect(await importInstance(LOCAL_OWNER, compact)).toMatchObject({ added: ["Quiet"] });
    });
  });

  test("the real commands, there and back", async () => {
    const file = path.join(folder, "all.txt");
    const out = await runTidemark("export", file);
    expect(out).toMatchObject({ stderr: "", exitCode: 0, stdout: `Wrote ${file}.\n` });
    expect(readFileSync(file, "utf8")).toBe(await exported());
    expect(readdirSync(folder)).toEqual(["all.txt"]);
    expect((await runTidemark("export", file)).exitCode).toBe(2);
    const standard = await runTidemark("export", "--team", "quiet");
    expect(standard).toEqual({ stdout: text, stderr: "", exitCode: 0 });
    expect((await runTidemark("export", "--team", "nobody")).stderr).toMatch(/no team "nobody"/);

    expect((await runTidemark("import", file)).stdout).toMatch(/^No change/);
    await elsewhere("sqlite", async () => {
      const trial = await runTidemark("import", file, "--dry-run");
      expect(trial.stdout).toMatch(/Would add the team “Quiet”\.[\s\S]*Nothing was written/);
      expect((await runTidemark("import", file)).stdout).toMatch(/^Added the team/);
      expect(await exported()).toBe(readFileSync(file, "utf8"));
      writeFileSync(file, text.replace("Quiet", "Loud"));
      const refused = await runTidemark("import", file);
      expect(refused).toMatchObject({ stdout: "", exitCode: 2 });
      expect(refused.stderr).toMatch(
        /all\.txt: The file does not agree.*\nNothing was imported\.\n$/,
      );
    });
  }, 120_000);
});

test("the published schema is the one in use", () => {
  const file = path.join(import.meta.dirname, "../../docs/schemas/tidemark-export.v1.json");
  expect(readFileSync(file, "utf8")).toBe(getExportSchema(LOCAL_OWNER));
});
