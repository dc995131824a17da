import { aimText, stageText } from "../aim-text";
import { countText } from "../count-text";
import { shortDayText } from "../day-text";
import { LOOK } from "../look";
import type { MethodLine } from "../method-lines";
import type { RoadmapReport } from "../roadmap-report";
import { type ActionRow, actionRows } from "../rows/action-rows";
import { blockerRows } from "../rows/blocker-rows";
import { findOutRows } from "../rows/find-out-rows";
import type { DeckSlide } from "./slide";
import type { SlideRow, SlideTable } from "./table";
import { sentenceSlide, tableSlides } from "./table-slides";

const SIZE = 12;
const DAY_MS = 86_400_000;
const SOON_DAYS = 90;

/** What keeps each area from its next level. */
export function blockerSlides(report: RoadmapReport): DeckSlide[] {
  const title = "What holds each area back";
  const held = blockerRows(report);
  if (held.length === 0) {
    return [sentenceSlide(title, "Nothing holds an area back.")];
  }
  return tableSlides(title, {
    name: "Blockers",
    columns: [
      { name: "Practice", width: 3.1 },
      { name: "Rule", width: 1.33 },
      { name: "Today", width: 3.85 },
      { name: "Needed", width: 3.85 },
    ],
    size: SIZE,
    rows: held.flatMap(({ area, target, rows }) => [
      groupRow(`${area}: to reach ${target}`),
      ...rows.map(({ title: practice, rule, today, needed }) => ({
        cells: [{ text: practice, bold: true }, { text: rule }, { text: today }, { text: needed }],
      })),
    ]),
  });
}

/** Every action in order, stage by stage, with its dates. */
export function planSlides(report: RoadmapReport): DeckSlide[] {
  const { roadmap } = report;
  const title = `Roadmap to ${aimText(report)}`;
  const actions = actionRows(report);
  if (actions.length === 0) {
    return [sentenceSlide(title, "Nothing is left to do: every area that can has this level.")];
  }
  return tableSlides(title, {
    name: "Roadmap",
    columns: [
      { name: "#", width: 0.55, align: "right" },
      { name: "Action", width: 4.78 },
      { name: "Area", width: 2.6 },
      { name: "Days", width: 0.7, align: "right" },
      { name: "Quarter", width: 0.9 },
      { name: "Starts", width: 1.3 },
      { name: "Done by", width: 1.3 },
    ],
    size: SIZE,
    rows: [
      ...group("Your own actions", actions, 0),
      ...roadmap.stages.flatMap(({ level, days }, index) => {
        const work = countText(days, "person-day");
        const name = `Stage ${index + 1}: ${stageText(report, level)}, ${work}`;
        return group(name, actions, index + 1);
      }),
    ],
  });
}

function group(name: string, actions: readonly ActionRow[], number: number): SlideRow[] {
  const of = actions.filter(({ stage }) => stage === number);
  return of.length === 0 ? [] : [groupRow(name), ...of.map(actionRow)];
}

function actionRow({ order, title, area, days, quickWin, slot }: ActionRow): SlideRow {
  return {
    cells: [
      { text: String(order), colour: LOOK.inkMuted },
      { text: quickWin ? `${title} (quick win)` : title, bold: true },
      { text: area },
      { text: String(days) },
      { text: String(slot.finishes) },
      { text: shortDayText(slot.startsOn) },
      { text: shortDayText(slot.endsOn) },
    ],
  };
}

/** What to find out, and what is begun within 90 days of the start. */
export function nextDaysSlides(report: RoadmapReport): DeckSlide[] {
  const title = "Next 90 days";
  const until = new Date(report.schedule.pace.startsOn).getTime() + SOON_DAYS * DAY_MS;
  const soon = actionRows(report).filter(({ slot }) => Date.parse(slot.startsOn) < until);
  const unknown = findOutRows(report);
  const rows: SlideRow[] = [
    ...(unknown.length === 0 ? [] : [groupRow("Find out first: these answers are not known yet")]),
    ...unknown.map(({ title: practice, area, question }) =>
      soonRow(practice, area, question, "Now"),
    ),
    ...(soon.length === 0 ? [] : [groupRow("Then begin")]),
    ...soon.map(({ title: practice, area, firstStep, slot }) =>
      soonRow(practice, area, firstStep, shortDayText(slot.startsOn)),
    ),
  ];
  if (rows.length === 0) {
    return [sentenceSlide(title, "Nothing is due.")];
  }
  return tableSlides(title, { ...SOON_TABLE, rows });
}

const SOON_TABLE: Omit<SlideTable, "rows"> = {
  name: "Next 90 days",
  columns: [
    { name: "What", width: 3.6 },
    { name: "Area", width: 2.4 },
    { name: "First step", width: 4.83 },
    { name: "Starts", width: 1.3 },
  ],
  size: SIZE,
};

function soonRow(what: string, area: string, step: string, starts: string): SlideRow {
  return { cells: [{ text: what, bold: true }, { text: area }, { text: step }, { text: starts }] };
}

/** How the figures and the plan were made. */
export function methodSlides(lines: readonly MethodLine[]): DeckSlide[] {
  return tableSlides("How this was made", {
    name: "Method",
    columns: [
      { name: "Topic", width: 2.3 },
      { name: "How", width: 9.83 },
    ],
    size: SIZE,
    rows: lines.map(({ topic, text }) => ({ cells: [{ text: topic, bold: true }, { text }] })),
  });
}

function groupRow(text: string): SlideRow {
  return { spans: true, cells: [{ text, bold: true, ground: LOOK.raised, colour: LOOK.accent }] };
}
