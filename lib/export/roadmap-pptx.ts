import { aimText } from "./aim-text";
import { methodLines, planMethodLines } from "./method-lines";
import { newDeck, writeDeck } from "./pptx/deck";
import { addProfile } from "./pptx/profile-slide";
import { addBlockers, addMethod, addNextDays, addRoadmap } from "./pptx/roadmap-slides";
import { addTitle } from "./pptx/title-slide";
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
  const { team, source } = report;
  const title = `${team.name}: roadmap to ${aimText(report)}`;
  const head = { title, foot: `${title} · ${sourceText(source)}`, madeAt: sourceTime(source) };
  const deck = newDeck(head);
  addTitle(deck, report, title);
  addProfile(deck, report);
  addBlockers(deck, report);
  addRoadmap(deck, report);
  addNextDays(deck, report);
  addMethod(deck, [...methodLines(report), ...planMethodLines(report)]);
  return writeDeck(deck, head);
}
