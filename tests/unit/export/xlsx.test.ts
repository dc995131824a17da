import readSheets from "read-excel-file/node";
import { describe, expect, it, vi } from "vitest";
import { resultsXlsx } from "@/lib/export/results-xlsx";
import { roadmapXlsx } from "@/lib/export/roadmap-xlsx";
import { unpacked, xmlParts } from "@/tests/support/documents";
import { fullReport, LONG_NOTE, NASTY, scheduled } from "@/tests/support/full-report";
import { answersOf, buildReport, DRAFT } from "@/tests/support/results";

// The whole report takes a second of processor time, which a busy machine stretches.
vi.setConfig({ testTimeout: 60_000 });
const small = scheduled(buildReport());
const full = fullReport("=2+2");

async function sheetsOf(file: Uint8Array) {
  const sheets = await readSheets(Buffer.from(file));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

describe("a roadmap as a workbook", () => {
  it("has the reviewed parts", async () => {
    const text = unpacked(await roadmapXlsx(small));
    await expect(text).toMatchFileSnapshot("golden/roadmap.xlsx.golden");
  });

  it("has its sheets in order, each with a frozen row and wide columns", async () => {
    const file = await roadmapXlsx(full);
    const names = [...(await sheetsOf(file)).keys()];
    expect(names).toEqual([
      "Summary",
      "Areas",
      "Answers",
      "Blockers",
      "Roadmap",
      "Evidence",
      "Method",
    ]);
    for (const [name, part] of xmlParts(file)) {
      if (!name.startsWith("xl/worksheets/sheet")) continue;
      expect(part.querySelector("pane")?.getAttribute("ySplit"), name).toBe("1");
      expect(part.querySelector("pane")?.getAttribute("state"), name).toBe("frozen");
      expect(part.querySelectorAll("col[customWidth]").length, name).toBeGreaterThan(1);
    }
  });

  it("keeps text that looks like a formula as text, and makes no formula", async () => {
    const file = await roadmapXlsx(full);
    const sheets = await sheetsOf(file);
    expect(sheets.get("Summary")?.[0]?.[0]).toBe("=2+2");
    const notes = sheets.get("Answers")?.map((row) => row[9]);
    for (const text of [NASTY.formula, NASTY.plus, NASTY.minus, NASTY.at]) {
      expect(notes).toContain(text);
    }
    for (const part of xmlParts(file).values()) expect(part.querySelector("f")).toBeNull();
  });

  it("keeps notes of any script and length, and marks what XML cannot hold", async () => {
    const notes = (await sheetsOf(await roadmapXlsx(full))).get("Answers")?.map((row) => row[9]);
    for (const text of [NASTY.emoji, NASTY.hebrew, NASTY.arabic, NASTY.cjk, NASTY.unbroken]) {
      expect(notes).toContain(text);
    }
    expect(notes).toContain(LONG_NOTE.trim());
    expect(notes).toContain("bell\u25A1 null\u25A1 escape\u25A1 half\u25A1 end");
    expect(notes).toContain("first\nsecond\n\nfourth\ttabbed");
    expect(notes).toContain(NASTY.markup);
  });

  it("has numbers and days as such, first what to find out, then every action", async () => {
    const [head = [], ...rows] = (await sheetsOf(await roadmapXlsx(full))).get("Roadmap") ?? [];
    const { roadmap, schedule } = full;
    const actions = roadmap.stages.flatMap((stage) => stage.actions);
    expect(rows.length).toBe(roadmap.findOut.length + actions.length);
    const at = (name: string) =>
      rows.slice(roadmap.findOut.length).map((row) => row[head.indexOf(name)]);
    expect(at("Days")).toEqual(actions.map(({ days }) => days));
    expect(at("Order")).toEqual(actions.map((_, place) => place + 1));
    expect(at("Done by")).toEqual(
      [...schedule.slots.values()].map(({ endsOn }) => new Date(`${endsOn}T00:00:00Z`)),
    );
  });
});

describe("results as a workbook", () => {
  it("has every answer and every link", async () => {
    const sheets = await sheetsOf(await resultsXlsx(full));
    expect([...sheets.keys()]).not.toContain("Roadmap");
    expect(sheets.get("Answers")?.length).toBe(full.questionnaire.practices.length + 1);
    const links = [...full.answers.values()].flatMap((answer) => answer.links);
    expect(
      sheets
        .get("Evidence")
        ?.slice(1)
        .map((row) => row[4]),
    ).toEqual(links);
  });

  it("says so where there is nothing to list", async () => {
    const empty = buildReport({ source: DRAFT, answers: answersOf({}) });
    const sheets = await sheetsOf(await resultsXlsx(empty));
    expect(sheets.get("Evidence")?.[1]?.[0]).toBe("No evidence was linked.");
  });
});

it("gives the same bytes twice", async () => {
  expect(await roadmapXlsx(small)).toEqual(await roadmapXlsx(small));
  expect(await resultsXlsx(full)).toEqual(await resultsXlsx(full));
});
