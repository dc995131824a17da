import type PptxGenJS from "pptxgenjs";
import { LOOK } from "../look";
import { addSlide, SLIDE } from "./deck";
import { addTable, paginate, type SlideTable } from "./table";

/** As many slides as a table needs, each with the title and, where there are several, its place. */
export function addTableSlides(deck: PptxGenJS, title: string, table: SlideTable): void {
  const { margin, top, bottom } = SLIDE;
  const slides = paginate(table, bottom - top);
  for (const [place, rows] of slides.entries()) {
    const name = slides.length === 1 ? title : `${title} (${place + 1} of ${slides.length})`;
    addTable(addSlide(deck, name), table, { rows, x: margin, y: top });
  }
}

/** A slide with one sentence, where there is nothing to list. */
export function addSentence(deck: PptxGenJS, title: string, sentence: string): void {
  const { margin, top, width } = SLIDE;
  addSlide(deck, title).addText(sentence, {
    x: margin,
    y: top,
    w: width - 2 * margin,
    h: 0.6,
    margin: 0,
    fontFace: "Arial",
    fontSize: 18,
    color: LOOK.ink,
    lang: "en-GB",
  });
}
