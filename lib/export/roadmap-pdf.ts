import { headline } from "@/lib/domain/headline";
import { aimText } from "./aim-text";
import { methodLines, planMethodLines } from "./method-lines";
import { makePdf, type PdfDocument, type PdfOptions, pdfPages } from "./pdf/document";
import type { Flow } from "./pdf/flow";
import { addOpening } from "./pdf/opening";
import { addBlockers, addMethod, addStanding } from "./pdf/results-parts";
import { addActions, addFindOut, addPlan } from "./pdf/roadmap-parts";
import type { RoadmapReport } from "./roadmap-report";
import { figureRows, planFigureRows } from "./rows/figure-rows";
import { sourceText, sourceTime } from "./source-text";

/**
 * A roadmap as a document: where the team stands, what holds it back, the plan on the calendar and
 * every action. Tagged, in English, with page numbers and bookmarks.
 *
 * @returns PDF; equal reports give equal bytes
 * @throws RangeError if the schedule is not the one of the roadmap
 */
export function roadmapPdf(report: RoadmapReport, options: PdfOptions = {}): Promise<Uint8Array> {
  return makePdf(roadmapDocument(report), options);
}

/** The pages of that document, each with the headings that begin on it. */
export function roadmapPdfPages(report: RoadmapReport, options: PdfOptions = {}) {
  return pdfPages(roadmapDocument(report), options);
}

function roadmapDocument(report: RoadmapReport): PdfDocument {
  const { team, source, results, questionnaire } = report;
  const title = `${team.name}: roadmap to ${aimText(report)}`;
  const said = sourceText(source);
  const head = { title, foot: `${title} · ${said}`, madeAt: sourceTime(source) };
  const phrase = `${headline(results, questionnaire)}.`;
  const figures = [...figureRows(report), ...planFigureRows(report)];
  const write = (flow: Flow) => {
    addOpening(flow, { title, phrase, source: said, figures });
    addStanding(flow, report);
    addPlan(flow, report);
    addFindOut(flow, report);
    addBlockers(flow, report);
    addActions(flow, report);
    addMethod(flow, [...methodLines(report), ...planMethodLines(report)]);
  };
  return { head, write };
}
