import { headline } from "@/lib/domain/headline";
import type { Report } from "@/lib/domain/report";
import { methodLines } from "./method-lines";
import { addAnswers, addNextActions } from "./pdf/answer-parts";
import { addGates, addSheets } from "./pdf/beside-parts";
import { makePdf, type PdfDocument, type PdfOptions, pdfPages } from "./pdf/document";
import type { Flow } from "./pdf/flow";
import { addOpening } from "./pdf/opening";
import { addBlockers, addMethod, addStanding } from "./pdf/results-parts";
import { figureRows } from "./rows/figure-rows";
import { sourceText, sourceTime } from "./source-text";

/**
 * Results as a document with every answer, note and link: tagged, in English, with page numbers
 * and bookmarks.
 *
 * @returns PDF; equal reports give equal bytes
 */
export function resultsPdf(report: Report, options: PdfOptions = {}): Promise<Uint8Array> {
  return makePdf(resultsDocument(report), options);
}

/** The pages of that document, each with the headings that begin on it. */
export function resultsPdfPages(report: Report, options: PdfOptions = {}) {
  return pdfPages(resultsDocument(report), options);
}

function resultsDocument(report: Report): PdfDocument {
  const { team, source, results, questionnaire } = report;
  const title = `${team.name}: results`;
  const said = sourceText(source);
  const head = { title, foot: `${title} · ${said}`, madeAt: sourceTime(source) };
  const phrase = `${headline(results, questionnaire)}.`;
  const write = (flow: Flow) => {
    addOpening(flow, { title, phrase, source: said, figures: figureRows(report) });
    addStanding(flow, report);
    addNextActions(flow, report);
    addBlockers(flow, report);
    addGates(flow, report);
    addSheets(flow, report);
    addAnswers(flow, report);
    addMethod(flow, methodLines(report));
  };
  return { head, write };
}
