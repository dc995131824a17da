import type PptxGenJS from "pptxgenjs";
import { addSlide, addTitleSlide, SLIDE } from "./deck";
import { drawLevels } from "./profile-slide";
import type { DeckSlide, SlidePart } from "./slide";
import { addTable } from "./table";
import { drawSentence } from "./table-slides";
import { drawOpening } from "./title-slide";

/** Adds a slide to a deck and draws everything on it. */
export function drawSlide(deck: PptxGenJS, { title, titleSize, parts }: DeckSlide): void {
  const slide =
    titleSize === undefined ? addSlide(deck, title) : addTitleSlide(deck, title, titleSize);
  for (const part of parts) drawPart(deck, slide, part);
}

function drawPart(deck: PptxGenJS, slide: PptxGenJS.Slide, part: SlidePart): void {
  if (part.kind === "opening") drawOpening(slide, part.opening);
  else if (part.kind === "levels") drawLevels(deck, slide, part.rows);
  else if (part.kind === "sentence") drawSentence(slide, part.text);
  else addTable(slide, part.table, { x: part.x, y: SLIDE.top });
}
