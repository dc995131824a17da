import type PptxGenJS from "pptxgenjs";
import { headline } from "@/lib/domain/headline";
import { areaName } from "@/lib/domain/look-up";
import { LOOK } from "../look";
import { plainText } from "../plain-text";
import type { RoadmapReport } from "../roadmap-report";
import { type FigureRow, figureRows, planFigureRows } from "../rows/figure-rows";
import { sourceText } from "../source-text";
import { wrapText } from "../wrap-text";
import { SLIDE } from "./deck";
import type { DeckSlide, Opening } from "./slide";

const FACE = "Arial";
const INNER = SLIDE.width - 2 * SLIDE.margin;
const MOST_TITLE_LINES = 2;

/** The name of the deck, the result in a phrase and the figures that matter. */
export function titleSlide(report: RoadmapReport, title: string): DeckSlide {
  const phrase = [`${headline(report.results, report.questionnaire)}.`, ...unreachable(report)];
  const opening = {
    phrase: phrase.join(" "),
    source: sourceText(report.source),
    figures: [...figureRows(report), ...planFigureRows(report)],
  };
  return { title, titleSize: titleSize(title), parts: [{ kind: "opening", opening }] };
}

export function drawOpening(slide: PptxGenJS.Slide, { phrase, source, figures }: Opening): void {
  const base = { margin: 0, fontFace: FACE, lang: "en-GB" } as const;
  const at = (y: number, h: number) => ({ x: SLIDE.margin, y, w: INNER, h, ...base });
  slide.addText(plainText(source), {
    ...at(4.0, 0.4),
    fontSize: 16,
    color: LOOK.inkMuted,
  });
  slide.addText(plainText(phrase), {
    ...at(3.05, 0.85),
    fontSize: 20,
    color: LOOK.accent,
    valign: "top",
  });
  addFigures(slide, figures);
}

/** The title at the largest size at which it fits above the figures. */
function titleSize(title: string): number {
  const fits = (size: number) =>
    wrapText(title, { size, width: INNER, bold: true }).length <= MOST_TITLE_LINES;
  return [36, 30, 26, 22, 18].find(fits) ?? 14;
}

function unreachable({ questionnaire, roadmap }: RoadmapReport): string[] {
  return roadmap.unreachable.map(
    (id) =>
      `${areaName(questionnaire, id)} cannot reach the target: nothing at it or above applies.`,
  );
}

function addFigures(slide: PptxGenJS.Slide, figures: readonly FigureRow[]): void {
  const gap = 0.25;
  const w = (INNER - gap * 2) / 3;
  for (const [place, { name, text }] of figures.entries()) {
    const x = SLIDE.margin + (place % 3) * (w + gap);
    const y = 4.8 + Math.floor(place / 3) * 1.15;
    slide.addText(
      [
        { text: name, options: { fontSize: 12, color: LOOK.inkMuted, breakLine: true } },
        { text, options: { fontSize: text.length > 24 ? 16 : 20, color: LOOK.ink, bold: true } },
      ],
      {
        x,
        y,
        w,
        h: 1,
        margin: [4, 10, 4, 10],
        fill: { color: LOOK.raised },
        fontFace: FACE,
        valign: "middle",
        lang: "en-GB",
      },
    );
  }
}
