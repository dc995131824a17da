import { unzipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { resultsXlsx } from "@/lib/export/results-xlsx";
import { roadmapPptx } from "@/lib/export/roadmap-pptx";
import { roadmapXlsx } from "@/lib/export/roadmap-xlsx";
import { findOffice, NO_OFFICE } from "@/scripts/office.mjs";
import { readPdf } from "@/tests/support/documents";
import { fullReport, scheduled } from "@/tests/support/full-report";
import { printWithLibreOffice } from "@/tests/support/libreoffice";
import { buildReport } from "@/tests/support/results";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const program = findOffice();
if (program === null) process.stderr.write(NO_OFFICE);

/** Text as it is printed may be broken anywhere, even within a word. */
function wordsOf(pages: readonly { readonly text: string }[]): string {
  return pages
    .map(({ text }) => text)
    .join("")
    .replaceAll(/\s/g, "");
}

describe.skipIf(program === null)("LibreOffice", () => {
  it("opens every Office file, the reviewed and the longest ones, and prints all of it", async () => {
    const small = scheduled(buildReport());
    const full = fullReport();
    const files = new Map([
      ["small-roadmap-book.xlsx", new Uint8Array(await roadmapXlsx(small))],
      ["small-results-book.xlsx", new Uint8Array(await resultsXlsx(small))],
      ["full-results-book.xlsx", new Uint8Array(await resultsXlsx(full))],
      ["small-deck.pptx", new Uint8Array(await roadmapPptx(small))],
      ["full-deck.pptx", new Uint8Array(await roadmapPptx(full))],
    ]);
    const { status, printed } = printWithLibreOffice(program ?? "", files);
    expect(status).toBe(0);
    expect([...printed.keys()]).toEqual([...files.keys()]);
    for (const [name, bytes] of files) {
      const { pages } = await readPdf(printed.get(name) ?? new Uint8Array());
      const words = wordsOf(pages);
      const { team, questionnaire } = name.startsWith("small") ? small : full;
      expect(words, name).toContain(team.name.replaceAll(" ", ""));
      for (const area of questionnaire.areas.slice(0, 2)) {
        expect(words, name).toContain(area.name.replaceAll(" ", ""));
      }
      if (!name.endsWith(".pptx")) continue;
      const slides = Object.keys(unzipSync(bytes)).filter((part) =>
        /^ppt\/slides\/slide\d+\.xml$/.test(part),
      );
      expect(pages, name).toHaveLength(slides.length);
    }
    const practices = full.questionnaire.practices.filter(({ id }) => full.answers.has(id));
    const { pages } = await readPdf(printed.get("full-results-book.xlsx") ?? new Uint8Array());
    const words = wordsOf(pages);
    for (const { title } of practices) expect(words).toContain(title.replaceAll(/\s/g, ""));
  });
});
