import { BACKLOG_FORMATS } from "./backlog-formats";
import { calendarIcs } from "./calendar-ics";
import type { RoadmapFormat } from "./export-format";
import { mermaidGantt } from "./mermaid-gantt";
import { slidePreview } from "./pptx/slide-preview";
import { roadmapCsv } from "./roadmap-csv";
import { roadmapJson } from "./roadmap-json";
import { roadmapMarkdown } from "./roadmap-markdown";
import { roadmapPdf, roadmapPdfPages } from "./roadmap-pdf";
import { roadmapPptx, roadmapSlides } from "./roadmap-pptx";
import { roadmapSheets, roadmapXlsx } from "./roadmap-xlsx";
import { sheetPreview } from "./xlsx/sheet-preview";

/** The same document for both sizes of paper. */
function pdfFormats(): RoadmapFormat[] {
  const sizes = [
    ["A4", "roadmap.pdf"],
    ["Letter", "roadmap-letter.pdf"],
  ] as const;
  return sizes.map(([pageSize, file]) => ({
    of: "roadmap",
    id: `pdf-${pageSize.toLowerCase()}`,
    file,
    mediaType: "application/pdf",
    group: "documents",
    title: `PDF, ${pageSize}`,
    howTo: "Print it or send it: tagged for screen readers, with bookmarks and page numbers.",
    preview: "page",
    previewParts: (report) => roadmapPdfPages(report, { pageSize }),
    make: async (report) => new Uint8Array(await roadmapPdf(report, { pageSize })),
  }));
}

/** Files made from a roadmap, in the order in which they are offered. */
export const ROADMAP_FORMATS: readonly RoadmapFormat[] = [
  {
    of: "roadmap",
    id: "markdown",
    file: "roadmap.md",
    mediaType: "text/markdown",
    group: "documents",
    title: "Markdown",
    howTo: "Paste it into a wiki, a merge request or an issue; the actions are checklists.",
    preview: "text",
    make: (report) => roadmapMarkdown(report),
  },
  {
    of: "roadmap",
    id: "csv",
    file: "roadmap.csv",
    mediaType: "text/csv",
    group: "documents",
    title: "CSV",
    howTo: "Open it in a spreadsheet; the one for Excel says in its first bytes that it is UTF-8.",
    preview: "table",
    forExcel: true,
    make: (report, { byteOrderMark }) => roadmapCsv(report, { byteOrderMark }),
  },
  {
    of: "roadmap",
    id: "workbook",
    file: "roadmap.xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    group: "documents",
    title: "Excel workbook",
    howTo: "Open it in Excel, LibreOffice or Google Sheets; results and answers are in it too.",
    preview: "sheet",
    previewParts: (report) => roadmapSheets(report).map(sheetPreview),
    make: async (report) => new Uint8Array(await roadmapXlsx(report)),
  },
  {
    of: "roadmap",
    id: "deck",
    file: "roadmap.pptx",
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    group: "documents",
    title: "PowerPoint deck",
    howTo:
      "Open it in PowerPoint, Keynote, LibreOffice or Google Slides: its tables and charts can be edited.",
    preview: "slide",
    previewParts: (report) => roadmapSlides(report).map(slidePreview),
    make: async (report) => new Uint8Array(await roadmapPptx(report)),
  },
  ...pdfFormats(),
  ...BACKLOG_FORMATS,
  {
    of: "roadmap",
    id: "icalendar",
    file: "roadmap.ics",
    mediaType: "text/calendar",
    group: "calendars",
    title: "iCalendar",
    howTo:
      "Import it into Google Calendar, Outlook or Apple Calendar, best into a calendar of its own: every action and quarter stands on its last day.",
    preview: "text",
    make: (report, { address }) => calendarIcs(report, address),
  },
  {
    of: "roadmap",
    id: "mermaid",
    file: "roadmap.mmd",
    mediaType: "text/vnd.mermaid",
    group: "calendars",
    title: "Mermaid gantt chart",
    howTo:
      "Put it into a code block named `mermaid` in a Markdown file: GitHub, GitLab and many wikis draw it.",
    preview: "text",
    make: (report) => mermaidGantt(report),
  },
  {
    of: "roadmap",
    id: "json",
    file: "roadmap.json",
    mediaType: "application/json",
    group: "data",
    title: "Roadmap as JSON",
    howTo:
      "Read it with a program; `npm run tidemark -- schema roadmap` prints its JSON Schema (2020-12).",
    preview: "text",
    make: (report) => roadmapJson(report),
  },
];
