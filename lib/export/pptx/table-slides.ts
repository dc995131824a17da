import type PptxGenJS from "pptxgenjs";
import { LOOK } from "../look";
import { SLIDE } from "./deck";
import type { DeckSlide } from "./slide";
import { paginate, type SlideTable } from "./table";

/** As many slides as a table needs, each with the title and, where there are several, its place. */
export function tableSlides(title: string, table: SlideTable): DeckSlide[] {
  const { margin, top, bottom } = SLIDE;
  const slides = paginate(table, bottom - top);
  return slides.map((rows, place) => ({
    title: slides.length === 1 ? title : `${title} (${place + 1} of ${slides.length})`,
    parts: [{ kind: "table", table: { ...table, rows }, x: margin }],
  }));
}

/** A slide with one sentence, where there is nothing to list. */
export function sentenceSlide(title: string, text: string): DeckSlide {
  return { title, parts: [{ kind: "sentence", text }] };
}

export function drawSentence(slide: PptxGenJS.Slide, text: string): void {
  const { margin, top, width } = SLIDE;
  slide.addText(text, {
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
