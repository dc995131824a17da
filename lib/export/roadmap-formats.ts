import type { RoadmapFormat } from "./export-format";
import { roadmapCsv } from "./roadmap-csv";
import { roadmapMarkdown } from "./roadmap-markdown";

/** Text formats of a roadmap, in the order in which they are offered. */
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
    howTo: "Open it in a spreadsheet; for Excel take the second file, which says that it is UTF-8.",
    preview: "table",
    forExcel: true,
    make: (report, { byteOrderMark }) => roadmapCsv(report, { byteOrderMark }),
  },
];
