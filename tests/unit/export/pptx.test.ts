import { unzipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { paginate, type SlideTable } from "@/lib/export/pptx/table";
import { roadmapPptx } from "@/lib/export/roadmap-pptx";
import { wrapText } from "@/lib/export/wrap-text";
import { unpacked, xmlParts } from "@/tests/support/documents";
import { fullReport, scheduled } from "@/tests/support/full-report";
import { allAnswered, buildReport } from "@/tests/support/results";

// The whole report takes a second of processor time, which a busy machine stretches.
vi.setConfig({ testTimeout: 60_000 });
const small = scheduled(buildReport());
const full = fullReport();

function textsOf(part: Document | undefined, selector = "*|t"): string[] {
  return [...(part?.querySelectorAll(selector) ?? [])].map((each) => each.textContent ?? "");
}

function slidesOf(file: Uint8Array): Document[] {
  const parts = xmlParts(file);
  const names = [...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  return names
    .toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }))
    .flatMap((name) => parts.get(name) ?? []);
}

describe("a roadmap as a deck", () => {
  it("has the reviewed parts", async () => {
    await expect(unpacked(await roadmapPptx(small))).toMatchFileSnapshot(
      "golden/roadmap.pptx.golden",
    );
  });

  it("tells its story in order, with no empty slide", async () => {
    const titles = slidesOf(await roadmapPptx(full)).map((slide) => textsOf(slide)[0] ?? "");
    const story = [...new Set(titles.map((title) => title.replace(/ \(.*/, "")))];
    expect(story).toEqual([
      "Checkout & Payments: roadmap to Intermediate",
      "Where the team stands",
      "What holds each area back",
      "Roadmap to Intermediate",
      "Next 90 days",
      "How this was made",
    ]);
    for (const slide of slidesOf(await roadmapPptx(full))) {
      expect(textsOf(slide).join("").length).toBeGreaterThan(60);
    }
  });

  it("has a native chart with the levels of the areas, and a workbook behind it", async () => {
    const file = await roadmapPptx(full);
    const chart = xmlParts(file).get("ppt/charts/chart1.xml");
    const areas = full.results.areas.filter(({ level }) => level !== null).toReversed();
    const low = textsOf(
      chart?.querySelector("*|ser")?.ownerDocument,
      "*|ser:first-of-type *|val *|v",
    );
    expect(low.map(Number)).toEqual(areas.map(({ level }) => level?.low));
    expect(Object.keys(unzipSync(file))).toContain(
      "ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx",
    );
    expect(Object.keys(unzipSync(file)).some((name) => /\.(png|jpe?g|svg)$/.test(name))).toBe(
      false,
    );
  });

  it("has every action in native tables", async () => {
    const cells = slidesOf(await roadmapPptx(full)).flatMap((slide) => textsOf(slide, "*|tc *|t"));
    for (const action of full.roadmap.stages.flatMap((stage) => stage.actions)) {
      const title = full.questionnaire.practices.find(({ id }) => id === action.practice)?.title;
      expect(cells.filter((cell) => cell.startsWith(title ?? "?")).length).toBeGreaterThan(0);
    }
  });

  it("holds any name, and says so when there is nothing to do", async () => {
    const report = buildReport({
      team: { id: "t", name: `<&"> \u0001 ${"שלום 支払い 😀 ".repeat(12)}` },
      answers: allAnswered(4),
    });
    const texts = slidesOf(await roadmapPptx(scheduled(report))).flatMap((slide) => textsOf(slide));
    expect(texts[0]).toContain('<&"> \uFFFD שלום 支払い 😀');
    expect(texts).toContain("Nothing holds an area back.");
    expect(texts).toContain("Nothing is left to do: every area that can has this level.");
  });

  it("gives the same bytes twice", async () => {
    expect(await roadmapPptx(full)).toEqual(await roadmapPptx(full));
  });
});

describe("a table over several slides", () => {
  const table: SlideTable = {
    name: "T",
    columns: [
      { name: "A", width: 2 },
      { name: "B", width: 4 },
    ],
    size: 12,
    rows: [
      { spans: true, cells: [{ text: "Group" }] },
      ...Array.from({ length: 30 }, (_, row) => ({
        cells: [{ text: `row ${row}` }, { text: "x" }],
      })),
      { cells: [{ text: "tall" }, { text: "word ".repeat(900) }] },
    ],
  };

  it("keeps every word, and says a heading again", () => {
    const slides = paginate(table, 5);
    const words = slides
      .flat()
      .flatMap(({ cells }) => cells.map(({ text }) => text))
      .join(" ");
    expect(words.match(/word/g)?.length).toBe(900);
    expect(words.match(/row \d+/g)?.length).toBe(30);
    expect(slides.slice(1).map(([first]) => first?.cells[0]?.text)).toEqual(
      slides.slice(1).map(() => "Group (continued)"),
    );
  });

  it("cuts a word that no line holds", () => {
    const lines = wrapText("a".repeat(300), { size: 12, width: 2 });
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.join("")).toBe("a".repeat(300));
  });
});
