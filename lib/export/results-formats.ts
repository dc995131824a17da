import type { ResultsFormat } from "./export-format";
import { reportAnswersCsv } from "./report-answers";
import { resultsJson } from "./results-json";
import { resultsMarkdown } from "./results-markdown";
import { resultsPdf, resultsPdfPages } from "./results-pdf";
import { resultsSheets, resultsXlsx } from "./results-xlsx";
import { sheetPreview } from "./xlsx/sheet-preview";

/** The same document for both sizes of paper. */
function pdfFormats(): ResultsFormat[] {
  const sizes = [
    ["A4", "results.pdf"],
    ["Letter", "results-letter.pdf"],
  ] as const;
  return sizes.map(([pageSize, file]) => ({
    of: "results",
    id: `results-pdf-${pageSize.toLowerCase()}`,
    file,
    mediaType: "application/pdf",
    group: "results",
    title: `Results as PDF, ${pageSize}`,
    howTo: "Print it or send it: every answer with its note and evidence, tagged, with bookmarks.",
    preview: "page",
    previewParts: (report) => resultsPdfPages(report, { pageSize }),
    make: async (report) => new Uint8Array(await resultsPdf(report, { pageSize })),
  }));
}

/** Files made from results and answers, in the order in which they are offered. */
export const RESULTS_FORMATS: readonly ResultsFormat[] = [
  {
    of: "results",
    id: "results-markdown",
    file: "results.md",
    mediaType: "text/markdown",
    group: "results",
    title: "Results as Markdown",
    howTo: "Paste it into a wiki or a merge request: every answer with its note and evidence.",
    preview: "text",
    make: (report) => resultsMarkdown(report),
  },
  {
    of: "results",
    id: "results-workbook",
    file: "results.xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    group: "results",
    title: "Results as Excel workbook",
    howTo:
      "Open it in Excel, LibreOffice or Google Sheets: levels, blockers, answers and evidence.",
    preview: "sheet",
    previewParts: (report) => resultsSheets(report).map(sheetPreview),
    make: async (report) => new Uint8Array(await resultsXlsx(report)),
  },
  ...pdfFormats(),
  {
    of: "results",
    id: "results-json",
    file: "results.json",
    mediaType: "application/json",
    group: "data",
    title: "Results and answers as JSON",
    howTo: "Read it with a program: it holds every answer and what every figure is made of.",
    preview: "text",
    make: (report) => resultsJson(report),
  },
  {
    of: "results",
    id: "answers-csv",
    file: "answers.csv",
    mediaType: "text/csv",
    group: "data",
    title: "Answers as CSV",
    howTo: "Open it in a spreadsheet, or give it to `tidemark score`; links are not in it.",
    preview: "table",
    forExcel: true,
    make: (report, { byteOrderMark }) => reportAnswersCsv(report, { byteOrderMark }),
  },
];
