import readSheets from "read-excel-file/node";
import { describe, expect, it, vi } from "vitest";
import type { ExportFormat } from "@/lib/export/export-format";
import { findFormat } from "@/lib/export/export-formats";
import type { PartsPreview } from "@/lib/export/preview";
import { previewFile } from "@/lib/export/preview-file";
import { readPdf, xmlParts } from "@/tests/support/documents";
import { fullReport } from "@/tests/support/full-report";

// The whole report takes a second of processor time, which a busy machine stretches.
vi.setConfig({ testTimeout: 60_000 });
const OPTIONS = { byteOrderMark: false, address: null };
const full = fullReport("_x0041_ & <Co>");

/** The preview of a file beside the file itself. */
async function both(file: string): Promise<{ preview: PartsPreview; bytes: Uint8Array }> {
  const format = findFormat(file) as Extract<ExportFormat, { of: "roadmap" }>;
  const preview = await previewFile(format, full, OPTIONS);
  const bytes = await format.make(full, OPTIONS);
  if (preview.kind === "text" || typeof bytes === "string") throw new Error(`${file} is text`);
  return { preview, bytes };
}

function shown(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === null || value === undefined ? "" : String(value);
}

/** A text may be cut in the preview. */
function expectBegins(whole: string, cut: string): void {
  expect(whole.startsWith(cut.replace(/…$/, "")), `${cut} begins ${whole}`).toBe(true);
}

describe.each(["roadmap.xlsx", "results.xlsx"])("the preview of %s", (file) => {
  it("has the sheets of the file with their columns, row counts and first rows", async () => {
    const { preview, bytes } = await both(file);
    const sheets = await readSheets(Buffer.from(bytes));
    expect(preview.totalParts).toBe(sheets.length);
    expect(preview.parts.map(({ name }) => name)).toEqual(sheets.map(({ sheet }) => sheet));
    for (const [place, { name, texts, totalTexts, table }] of preview.parts.entries()) {
      const [names = [], ...rows] = sheets[place]?.data ?? [];
      if (!table) {
        expect(totalTexts, name).toBe(rows.length + 1);
        expect(texts[0]).toBe(shown(names[0]));
        for (const [row, text] of texts.slice(1).entries()) {
          expectBegins((rows[row] ?? []).map(shown).join(": "), text);
        }
        continue;
      }
      expect(table.totalRows, name).toBe(rows.length);
      expect(table.columns.map((column) => column.name)).toEqual(names);
      for (const [column, { name: title, cells }] of table.columns.entries()) {
        for (const [row, cell] of cells.entries()) {
          const value = rows[row]?.[column];
          if (title.startsWith("Index")) expect(Number(cell)).toBeCloseTo(Number(value), 1);
          else expectBegins(shown(value), cell);
        }
      }
    }
  });
});

describe("the preview of roadmap.pptx", () => {
  it("has the slides of the file with their titles, texts and first rows", async () => {
    const { preview, bytes } = await both("roadmap.pptx");
    const xml = xmlParts(bytes);
    const slides = [...xml].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(preview.totalParts).toBe(slides.length);
    expect(preview.totalParts).toBeGreaterThan(8);
    for (const [place, { name, texts, table }] of preview.parts.entries()) {
      const slide = xml.get(`ppt/slides/slide${place + 1}.xml`);
      const said = [...(slide?.querySelectorAll("*|t") ?? [])].map(
        (each) => each.textContent ?? "",
      );
      const chart = slide?.querySelector("*|cNvPr[descr^=Bar]")?.getAttribute("descr") ?? "";
      expect(name).toBe(`${place + 1}. ${said[0]}`);
      for (const text of texts) {
        const [first = ""] = text.replace(/…$/, "").split(": ");
        expect(`${said.join("\n")}\n${chart}`).toContain(first);
      }
      const rows = [...(slide?.querySelectorAll("*|tr") ?? [])].filter(
        (row) => row.querySelector("*|tc[gridSpan]") === null,
      );
      expect(table?.totalRows ?? -1).toBe(rows.length - 1);
      for (const [column, { name: title, cells }] of (table?.columns ?? []).entries()) {
        const inFile = rows.map((row) => textOf(row.querySelectorAll("*|tc")[column]));
        expect(title).toBe(inFile[0]);
        for (const [row, cell] of cells.entries())
          expectBegins(inFile[row + 1] ?? "", oneLine(cell));
      }
    }
  });
});

function textOf(cell: Element | undefined): string {
  return oneLine(
    [...(cell?.querySelectorAll("*|t") ?? [])].map((each) => each.textContent).join(" "),
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

describe.each(["roadmap.pdf", "results-letter.pdf"])("the preview of %s", (file) => {
  it("has the pages of the file with every heading that begins on each", async () => {
    const { preview, bytes } = await both(file);
    const { pages, roles } = await readPdf(bytes);
    expect(preview.totalParts).toBe(pages.length);
    const headings = preview.parts.reduce((sum, { totalTexts }) => sum + totalTexts, 0);
    expect(headings).toBe(roles.filter((role) => /^H[1-4]$/.test(role)).length);
    for (const [place, { name, texts }] of preview.parts.entries()) {
      expect(name).toBe(`Page ${place + 1}`);
      const text = (pages[place]?.text ?? "").replace(/\s/g, "");
      for (const heading of texts) expect(text).toContain(heading.replace(/\s/g, ""));
    }
  });
});
