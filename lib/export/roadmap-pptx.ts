import { aimText } from "./aim-text";
import { methodLines, planMethodLines } from "./method-lines";
import { newDeck, writeDeck } from "./pptx/deck";
import { drawSlide } from "./pptx/draw-slide";
import { profileSlides } from "./pptx/profile-slide";
import { blockerSlides, methodSlides, nextDaysSlides, planSlides } from "./pptx/roadmap-slides";
import type { DeckSlide } from "./pptx/slide";
import { titleSlide } from "./pptx/title-slide";
import type { RoadmapReport } from "./roadmap-report";
import { sourceText, sourceTime } from "./source-text";

/**
 * A roadmap as a deck for a meeting, 16:9: title, profile, blockers, roadmap, next 90 days and how
 * it was made. Tables and the chart are native; what does not fit goes on on another slide.
 *
 * @returns PPTX; equal reports give equal bytes
 * @throws RangeError if the schedule is not the one of the roadmap
 */
export async function roadmapPptx(report: RoadmapReport): Promise<Uint8Array> {
  const { source } = report;
  const title = titleOf(report);
  const head = { title, foot: `${title} · ${sourceText(source)}`, madeAt: sourceTime(source) };
  const deck = newDeck(head);
  for (const slide of roadmapSlides(report)) drawSlide(deck, slide);
  return writeDeck(deck, head);
}

/** The slides of that deck, in order. */
export function roadmapSlides(report: RoadmapReport): readonly DeckSlide[] {
  return [
    titleSlide(report, titleOf(report)),
    ...profileSlides(report),
    ...blockerSlides(report),
    ...planSlides(report),
    ...nextDaysSlides(report),
    ...methodSlides([...methodLines(report), ...planMethodLines(report)]),
  ];
}

function titleOf(report: RoadmapReport): string {
  return `${report.team.name}: roadmap to ${aimText(report)}`;
}
