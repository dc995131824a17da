import { describe, expect, it, vi } from "vitest";
import { resultsPdf } from "@/lib/export/results-pdf";
import { roadmapPdf } from "@/lib/export/roadmap-pdf";
import { readPdf } from "@/tests/support/documents";
import { fullReport, NASTY, scheduled } from "@/tests/support/full-report";
import { buildReport } from "@/tests/support/results";

// The whole report takes a second of processor time, which a busy machine stretches.
vi.setConfig({ testTimeout: 60_000 });
const small = scheduled(buildReport());
const full = fullReport();
const results = await readPdf(await resultsPdf(full));
const roadmap = await readPdf(await roadmapPdf(full));

/** Without line breaks and blanks, which depend on the width of the page. */
function textOf({ pages }: { pages: { text: string }[] }): string {
  return pages
    .map(({ text }) => text)
    .join("\n")
    .replace(/\s/g, "");
}

describe("a PDF", () => {
  it("has the reviewed text, page by page", async () => {
    const { pages } = await readPdf(await roadmapPdf(small));
    const text = pages.map((page, place) => `== ${place + 1}\n${page.text}`).join("\n");
    await expect(`${text}\n`).toMatchFileSnapshot("golden/roadmap.pdf.golden");
  });

  it("is tagged, in English, and shows its title", () => {
    expect(roadmap.marked?.get("Marked")).toBe(true);
    expect(roadmap.info).toMatchObject({
      Title: "Checkout & Payments: roadmap to Intermediate",
      Language: "en-GB",
    });
    for (const role of [
      "Document",
      "H1",
      "H2",
      "H3",
      "P",
      "Table",
      "TR",
      "TH",
      "TD",
      "LI",
      "Lbl",
    ]) {
      expect(roadmap.roles).toContain(role);
    }
    expect(roadmap.roles.filter((role) => role === "H1")).toHaveLength(1);
    expect(roadmap.outline).toContain("The actions");
  });

  it("numbers its pages and repeats the names of columns", () => {
    const { pages } = roadmap;
    for (const [place, { text }] of pages.entries()) {
      expect(text).toContain(`${place + 1} of ${pages.length}`);
    }
    expect(
      pages.filter(({ text }) => text.startsWith("PracticeArea") || /^Practice\s/.test(text))
        .length,
    ).toBeGreaterThan(0);
  });

  it.each([
    ["A4", [595.28, 841.89]],
    ["Letter", [612, 792]],
  ] as const)("fits %s", async (pageSize, size) => {
    const { pages } = await readPdf(await roadmapPdf(small, { pageSize }));
    for (const page of pages) expect(page.size).toEqual(size);
  });

  it("has every action in order", () => {
    const text = textOf(roadmap);
    const places = full.roadmap.stages
      .flatMap((stage) => stage.actions)
      .map(({ practice }) => text.indexOf(`tidemark:s1:${practice}`));
    expect(places).toEqual(places.toSorted((left, right) => left - right));
    expect(places[0]).toBeGreaterThan(0);
  });
});

describe("results as a PDF", () => {
  it("has every practice, note and link", () => {
    const text = textOf(results);
    for (const { title } of full.questionnaire.practices) {
      expect(text).toContain(title.replace(/\s/g, ""));
    }
    expect(text.match(/Welookedatthelastthreemonths/g)?.length).toBe(77);
    const links = [...full.answers.values()].flatMap((answer) => answer.links);
    const targets = results.pages.flatMap(({ annotations }) => annotations.map(({ url }) => url));
    expect([...new Set(targets)]).toEqual(links);
    expect(results.roles).toContain("Link");
  });

  it("keeps text of any script and an unbroken word", () => {
    const text = textOf(results);
    for (const each of [NASTY.formula, NASTY.cjk, NASTY.markup, NASTY.unbroken, "🚀", "😀"]) {
      expect(text).toContain(each.replace(/\s/g, ""));
    }
    for (const word of ["שלום", "התשלומים"]) expect(text).toContain(word);
    expect(text).toContain("bell\uFFFD");
  });

  it("writes the number of a character that no face has", async () => {
    const report = buildReport({ team: { id: "t", name: "𠮷 team" } });
    const { pages } = await readPdf(await resultsPdf(report));
    expect(pages[0]?.text).toContain("[U+20BB7] team");
  });
});

it("gives the same bytes twice", async () => {
  expect(await roadmapPdf(small)).toEqual(await roadmapPdf(small));
  expect(await resultsPdf(small)).toEqual(await resultsPdf(small));
});
