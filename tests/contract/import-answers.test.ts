import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { importAnswerCsv } from "@/cli/import-answer-csv";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { getTeamAnswers } from "@/lib/data/answer-sheets";
import { discardDraft, getDraft, startDraft } from "@/lib/data/drafts";
import { getTeam } from "@/lib/data/teams";
import { answersCsv } from "@/lib/export/answers-csv";
import { describeEngines, useDatabase } from "../support/engines";
import { ODD_NOTE } from "../support/keeping";
import { runTidemark } from "../support/run-tidemark";
import { answerOf, makeDraft, makeTeam, practiceIds, save, submitAlike } from "../support/teams";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tidemark-answers-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function csvOf(name: string, keepFormulas = false): Promise<string> {
  return answersCsv((await getTeamAnswers(LOCAL_OWNER, name)) ?? [], { keepFormulas });
}

function csv(...rows: readonly string[]): string {
  return ["practice_id,answer,na_reason,comment", ...rows, ""].join("\n");
}

describeEngines("answers from CSV", (engine) => {
  useDatabase(engine);
  const [first = "", second = "", third = "", fourth = ""] = practiceIds();
  const run = (
    text: string,
    team: string,
    more: { dryRun?: boolean; keepFormulas?: boolean } = {},
  ) => importAnswerCsv("answers.csv", text, { team, ...more });

  test("become ordinary changes of the draft, once", async () => {
    const team = await makeDraft("Ordinary");
    await save(team.id, first, answerOf(1, { note: "stays", links: ["https://example.org/"] }));
    const rows = [`${first},4,,`, `${second},na,architecture: no server,because`, `${third},dk,,`];
    const text = csv(`${first},4,,stays`, ...rows.slice(1), `${fourth},,,`);
    const trial = await run(text, "ORDINARY", { dryRun: true });
    expect(trial).toMatchObject({ stderr: "", exitCode: 0 });
    expect(trial.stdout).toMatch(new RegExp(`^${first} +1 +4$`, "m"));
    expect(trial.stdout).toMatch(new RegExp(`^${second} +unanswered +NA \\(arch.*note added`, "m"));
    expect(trial.stdout).toMatch(/Would change 3 answers of “Ordinary”\. Nothing was written/);
    expect((await getDraft(LOCAL_OWNER, team.id))?.versions).toEqual(new Map([[first, 1]]));

    expect((await run(text, team.id)).stdout).toMatch(/Changed 3 answers of “Ordinary”\.\n$/);
    const draft = await getDraft(LOCAL_OWNER, team.id);
    expect(draft?.versions).toEqual(
      new Map([
        [first, 2],
        [second, 1],
        [third, 1],
      ]),
    );
    expect(draft?.answers.get(first)).toMatchObject({
      ...{ choice: 4, note: "stays", links: ["https://example.org/"] },
    });
    const reason = { choice: "NA", naReason: "architecture", naText: "no server", note: "because" };
    expect(draft?.answers.get(second)).toMatchObject(reason);
    expect((await run(text, team.id)).stdout).toMatch(/^No change/);
    expect((await getDraft(LOCAL_OWNER, team.id))?.versions).toEqual(draft?.versions);
  });

  test("an empty cell empties, a column that is not there keeps", async () => {
    const team = await makeDraft("Empties");
    await save(team.id, first, answerOf(1, { note: "note" }));
    await run(`answer,practice_id\n2,${first}\n`, team.id);
    const answers = async () => (await getDraft(LOCAL_OWNER, team.id))?.answers.get(first);
    expect(await answers()).toMatchObject({ choice: 2, note: "note" });
    expect((await run(csv(`${first},,,`), team.id)).stdout).toMatch(/2 +unanswered +note removed/);
    expect(await answers()).toMatchObject({ choice: null, note: "" });
  });

  test("exported and imported again are no change, guarded or not", async () => {
    const team = await makeDraft("=Round trip");
    await save(team.id, first, answerOf(3, { note: ODD_NOTE }));
    await save(team.id, second, answerOf(null, { note: "'=quoted" }));
    const reason = { naReason: "other", naText: " @x\r\ny " } as const;
    await save(team.id, third, answerOf("NA", reason));
    for (const keepFormulas of [false, true]) {
      const text = await csvOf("=round trip", keepFormulas);
      expect(text.includes("'=cmd")).toBe(!keepFormulas);
      const outcome = await run(text, team.id, { keepFormulas });
      expect(outcome).toMatchObject({ stderr: "", exitCode: 0 });
      expect(outcome.stdout).toMatch(/^No change/);
    }
    const other = await makeTeam("Other");
    const renamed = (await csvOf("=round trip")).replaceAll("'=Round trip", "other");
    expect((await run(renamed, other.id)).stdout).toMatch(/Changed 3 answers of “Other”/);
    const [copy] = (await getTeamAnswers(LOCAL_OWNER, "Other")) ?? [];
    expect(copy?.answers.get(first)?.answer.note).toBe(ODD_NOTE.replaceAll("\r\n", "\n"));
  });

  test("open a draft from the last snapshot only when something changes", async () => {
    const team = await makeTeam("Submitted");
    await submitAlike(team, 2);
    const text = await csvOf("Submitted");
    expect((await run(text, team.id)).stdout).toMatch(/^No change/);
    expect((await getTeam(LOCAL_OWNER, team.id))?.draft).toBeNull();
    expect((await run(csv(`${first},3,,`), team.id)).stdout).toMatch(/Changed 1 answer of/);
    const draft = await getDraft(LOCAL_OWNER, team.id);
    expect(draft?.answers.get(first)?.choice).toBe(3);
    expect(draft?.answers.get(second)?.choice).toBe(2);
    await discardDraft(LOCAL_OWNER, team.id);
    expect((await run(csv(`${first},4,,`), team.id)).exitCode).toBe(0);
    expect((await getDraft(LOCAL_OWNER, team.id))?.versions.get(first)).toBe(4);
  });

  test("with anything wrong write nothing and name every row", async () => {
    const team = await makeDraft("Wrong");
    const text = [
      "practice_id,answer,na_reason,comment,team,questionnaire_version",
      `${first},3,,good,,`,
      `${first},4,,,,`,
      `${second},7,,,,`,
      `${third},NA,,,,`,
      `nobody,1,,,,`,
      `${fourth},2,,,Others,0.9.0`,
      `${practiceIds()[5]},1,,${"x".repeat(10_001)},,`,
      `${practiceIds()[6]},1,,a\0b,,`,
      `${practiceIds()[7]},1,,${"€".repeat(30_000)},,`,
      `${practiceIds()[8]},1,,,,,,,`,
    ].join("\n");
    for (const dryRun of [true, false]) {
      const outcome = await run(text, team.id, { dryRun });
      expect(outcome.exitCode).toBe(2);
      const lines = outcome.stderr.split("\n").map((line) => line.replace(/(:\d+).*/, "$1"));
      expect(lines).toEqual([
        ...[3, 4, 5, 6, 7, 7, 8, 9, 10, 10, 11].map((line) => `answers.csv:${line}`),
        "Nothing was written.",
        "",
      ]);
      expect((await getDraft(LOCAL_OWNER, team.id))?.versions).toEqual(new Map());
    }
  });

  test("are refused whole when they are no answers", async () => {
    const team = await makeDraft("No answers");
    const outcomes = [
      await run("<html><body>no</body></html>", team.id),
      await run(csv(...Array.from({ length: 5_001 }, () => `${first},1,,`)), team.id),
      await run(csv(`${first},"1,,`), team.id),
      await run(csv(`${first},1,,${"x".repeat(2_000_000)}`), team.id),
      await run(csv(`${first},1,,`), "nobody"),
      await importAnswerCsv("answers.csv", csv(`${first},1,,`), {}),
    ];
    const reasons = [/no column practice_id/, /more than 5,000 rows/, /never closed/, /2 MB/];
    for (const [place, reason] of [...reasons, /no team "nobody"/, /say which team/].entries()) {
      expect(outcomes[place]).toMatchObject({ stdout: "", exitCode: 2 });
      expect(outcomes[place]?.stderr).toMatch(reason);
    }
    expect((await getDraft(LOCAL_OWNER, team.id))?.versions).toEqual(new Map());
  });

  test("the real commands", async () => {
    const team = await makeTeam("Real");
    await startDraft(LOCAL_OWNER, team.id, "full");
    const file = path.join(folder, "real.csv");
    expect(await runTidemark("export", "--answers", file, "--team", "real")).toMatchObject({
      ...{ stderr: "", exitCode: 0 },
    });
    writeFileSync(file, readFileSync(file, "utf8").replace(`${first},,`, `${first},3,`));
    const trial = await runTidemark("import", file, "--team", "real", "--dry-run");
    expect(trial.stdout).toMatch(/Would change 1 answer of “Real”/);
    expect((await runTidemark("import", file, "--team", "real")).stdout).toMatch(
      /Changed 1 answer/,
    );
    expect((await getDraft(LOCAL_OWNER, team.id))?.answers.get(first)?.choice).toBe(3);
    writeFileSync(file, Buffer.from("89504e470d0a1a0affff", "hex"));
    const image = await runTidemark("import", file, "--team", "real");
    expect(image).toMatchObject({ stdout: "", exitCode: 2 });
    expect(image.stderr).toMatch(/not text in UTF-8/);
  }, 60_000);
});
