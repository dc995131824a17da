import type { ResultsFormat } from "./export-format";
import { reportAnswersCsv } from "./report-answers";
import { resultsJson } from "./results-json";

/** Files made from results and answers, in the order in which they are offered. */
export const RESULTS_FORMATS: readonly ResultsFormat[] = [
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
