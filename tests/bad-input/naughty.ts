import { beforeAll, describe, expect, test } from "vitest";
import { importAnswerCsv } from "@/cli/import-answer-csv";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { getTeamAnswers } from "@/lib/data/answer-sheets";
import { getDraft } from "@/lib/data/drafts";
import { exportInstance } from "@/lib/data/export-instance";
import { importInstance } from "@/lib/data/import-instance";
import { isVisible } from "@/lib/data/input/text";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { submitDraft } from "@/lib/data/snapshots";
import { createTeam, getTeam } from "@/lib/data/teams";
import type { Answer } from "@/lib/domain/answers";
import { answersCsv } from "@/lib/export/answers-csv";
import { elsewhere } from "../support/engines";
import { keepAlive, sendSave } from "../support/save-client";
import { makeDraft, makeTeam, practiceIds, teamFields } from "../support/teams";
import { sized } from "../torture/size";
import { NAUGHTY_TEXTS } from "./naughty-texts";
import { type Stage, type Suite, useStage } from "./scene";

const REASON_MAXIMUM = 1_000;
const NAME_MAXIMUM = 80;
/**
 * Every text is saved and read back on both engines. What else is done with them happens before any
 * engine sees them: the short run does it with each third, and each fifth.
 */
const STEP = { sqlite: sized(1, 3), postgres: sized(1, 5) } as const;

/** A text as a note and, where one may be so, as the reason why a practice does not apply. */
function answerSaying(text: string): Answer {
  const isReason = isVisible(text) && [...text].length <= REASON_MAXIMUM;
  const rest = { note: text, links: [] };
  if (!isReason) return { choice: 3, naReason: null, naText: "", ...rest };
  return { choice: "NA", naReason: "other", naText: text, ...rest };
}

type Sheet = readonly { readonly practice: string; readonly answer: Answer }[];

/** As many texts as there are practices for each team. */
const SHEETS: readonly Sheet[] = Array.from(
  { length: Math.ceil(NAUGHTY_TEXTS.length / practiceIds().length) },
  (_, sheet) => {
    const texts = NAUGHTY_TEXTS.slice(sheet * practiceIds().length);
    return practiceIds().flatMap((practice, place) => {
      const text = texts[place];
      return text === undefined ? [] : [{ practice, answer: answerSaying(text) }];
    });
  },
);

export const naughtyTexts: Suite = (served, engine) =>
  describe("naughty texts", () => {
    const stage = useStage(served);
    const isTried = (_: unknown, place: number) => place % STEP[engine.name] === 0;
    const sheets = SHEETS;
    const triedSheets = [...SHEETS.entries()].filter(([sheet]) => isTried(null, sheet));
    const teams: string[] = [];

    beforeAll(async () => {
      for (const sheet of sheets.keys()) {
        const everything = { profile: getQuestionnaire(LOCAL_OWNER).profile.map(({ id }) => id) };
        teams.push((await makeDraft(`Sheet ${sheet}`, everything)).id);
      }
    });

    test("67: are all there", () => {
      expect(NAUGHTY_TEXTS.length).toBeGreaterThanOrEqual(515);
      expect(SHEETS.flat()).toHaveLength(NAUGHTY_TEXTS.length);
    });

    test("65 to 67: are saved as notes and reasons, and read back to the letter", async () => {
      const agent = keepAlive(sheets.length);
      const saveSheet = async (entries: Sheet, team: string) => {
        for (const [place, entry] of entries.entries()) {
          const request = { team, ...entry, expected: 0, key: `${team}-${place}` };
          const { status, body } = await sendSave(stage().port, request, agent);
          expect(status, JSON.stringify([entry, body]).slice(0, 500)).toBe(200);
        }
      };
      await Promise.all(sheets.map((entries, sheet) => saveSheet(entries, teams[sheet] ?? "")));
      agent.destroy();
      for (const [sheet, entries] of sheets.entries()) {
        const stored = (await getDraft(LOCAL_OWNER, teams[sheet] ?? ""))?.answers;
        for (const { practice, answer } of entries) expect(stored?.get(practice)).toEqual(answer);
      }
    });

    test("67, 82, 87: are shown as text, never as markup", async () => {
      for (const [sheet, entries] of triedSheets) {
        const team = teams[sheet] ?? "";
        const submitted = await submitDraft(LOCAL_OWNER, team, { name: "", note: "" });
        if (submitted?.status !== "ok") throw new Error("not submitted");
        const html = await pageOf(stage(), `/teams/${team}/results/${submitted.snapshot.id}`);
        for (const { answer } of entries) expectShownAsText(html, answer.note);
      }
    });

    test("67: are exported as CSV and imported again, but for blanks at the ends and CR", async () => {
      for (const [sheet, entries] of triedSheets) {
        const [from] = (await getTeamAnswers(LOCAL_OWNER, teams[sheet] ?? "")) ?? [];
        if (!from) throw new Error("no answers");
        const to = await makeTeam(`Copy ${sheet}`);
        const renamed = { ...from, team: { ...from.team, name: to.name } };
        const csv = answersCsv([renamed]);
        const outcome = await importAnswerCsv("answers.csv", csv, { team: to.id });
        expect(outcome).toMatchObject({ stderr: "", exitCode: 0 });
        const answers = (await getDraft(LOCAL_OWNER, to.id))?.answers;
        for (const { practice, answer } of entries) {
          const copy = answers?.get(practice);
          expect(plain(copy?.note)).toBe(plain(answer.note));
          expect(plain(copy?.naText)).toBe(plain(answer.naText));
          expect(copy?.choice).toBe(answer.choice);
        }
      }
    });

    test("80: name a team as they are, trimmed and composed, or are refused in words", async () => {
      let kept = 0;
      for (const text of NAUGHTY_TEXTS.filter(isTried)) {
        const created = await createTeam(LOCAL_OWNER, teamFields(text));
        const name = text.normalize("NFC").trim();
        if (created.status === "invalid") {
          const words = created.fieldErrors.name?.join(" ") ?? "";
          expect(words).not.toBe("");
          const isTaken = /taken|already/i.test(words);
          expect(isTaken || !isVisible(name) || !isLine(name), `${text}: ${words}`).toBe(true);
          continue;
        }
        kept += 1;
        expect((await getTeam(LOCAL_OWNER, created.team.id))?.team.name).toBe(name);
      }
      expect(kept).toBeGreaterThan(350 / STEP[engine.name]);
      const html = await pageOf(stage(), "/teams");
      for (const text of NAUGHTY_TEXTS.filter(hasTag)) expect(html.includes(text)).toBe(false);
    });

    test("67, 111: are exported as JSON and imported elsewhere, to the byte", async () => {
      const exportAll = async () => {
        const files: string[] = [];
        for (const team of teams) files.push((await exportInstance(LOCAL_OWNER, team)) ?? "");
        return files;
      };
      const files = await exportAll();
      const again = await elsewhere("sqlite", async () => {
        for (const file of files) {
          expect(await importInstance(LOCAL_OWNER, file)).toMatchObject({ status: "ok" });
        }
        return exportAll();
      });
      expect(again.every((file, place) => file === files[place])).toBe(true);
    });

    test("afterwards the server lives and has logged nothing", () => {
      expect(stage().server.isAlive()).toBe(true);
      expect(stage().server.log()).toBe("");
    });
  });

/** What a table leaves of a text. */
function plain(text = ""): string {
  return text.replace(/\r\n?/g, "\n").trim();
}

function isLine(name: string): boolean {
  return [...name].length <= NAME_MAXIMUM && !/[\p{Cc}\u2028\u2029]/u.test(name);
}

function hasTag(text: string): boolean {
  return /<[a-z/!]/i.test(text);
}

function expectShownAsText(html: string, note: string): void {
  expect(!isVisible(note) || html.includes(escaped(note)), `${note} is shown`).toBe(true);
  expect(hasTag(note) && html.includes(note), `${note} is markup`).toBe(false);
}

function escaped(text: string): string {
  const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };
  return text.replace(/[&<>"']/g, (each) => escapes[each as keyof typeof escapes]);
}

async function pageOf({ port }: Stage, target: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${target}`);
  expect(response.status).toBe(200);
  return response.text();
}
