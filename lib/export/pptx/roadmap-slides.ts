import { isOpen } from "@/lib/domain/plans/state-words";
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
import type { SlideCell, SlideColumn, SlideRow, SlideTable } from "./table";
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
    columns: (report.kept ? KEPT_COLUMNS : COLUMNS).map(({ column }) => column),
    size: SIZE,
    rows: [
      ...group(
        report,
        "Your own actions",
        actions.filter(({ stage }) => stage === 0),
      ),
      ...roadmap.stages.flatMap(({ level, days }, index) => {
        const work = countText(days, "person-day");
        const name = `Stage ${index + 1}: ${stageText(report, level)}, ${work}`;
        return group(
          report,
          name,
          actions.filter(({ stage }) => stage === index + 1),
        );
      }),
    ],
  });
}

function group({ kept }: RoadmapReport, name: string, actions: readonly ActionRow[]): SlideRow[] {
  const columns = kept ? KEPT_COLUMNS : COLUMNS;
  const rows = actions.map((action) => ({ cells: columns.map(({ cell }) => cell(action)) }));
  return rows.length === 0 ? [] : [groupRow(name), ...rows];
}

type Column = {
  readonly column: SlideColumn;
  readonly cell: (action: ActionRow) => SlideCell;
};

function column(
  name: string,
  width: number,
  text: (action: ActionRow) => string,
  look: Pick<SlideColumn, "align"> & Pick<SlideCell, "bold" | "colour"> = {},
): Column {
  const { align, ...cellLook } = look;
  return {
    column: { name, width, ...(align && { align }) },
    cell: (action) => ({ text: text(action), ...cellLook }),
  };
}

const order = (action: ActionRow) => String(action.order);
const title = (action: ActionRow) =>
  action.quickWin ? `${action.title} (quick win)` : action.title;
const days = (action: ActionRow) => String(action.days);
const quarter = ({ slot }: ActionRow) => String(slot.finishes);

const COLUMNS: readonly Column[] = [
  column("#", 0.55, order, { align: "right", colour: LOOK.inkMuted }),
  column("Action", 4.78, title, { bold: true }),
  column("Area", 2.6, ({ area }) => area),
  column("Days", 0.7, days, { align: "right" }),
  column("Quarter", 0.9, quarter),
  column("Starts", 1.3, ({ slot }) => shortDayText(slot.startsOn)),
  column("Done by", 1.3, ({ slot }) => shortDayText(slot.endsOn)),
];

/** Of a kept plan: when each should be closed, where it stands and whose it is. */
const KEPT_COLUMNS: readonly Column[] = [
  column("#", 0.55, order, { align: "right", colour: LOOK.inkMuted }),
  column("Action", 3.75, title, { bold: true }),
  column("Area", 2.0, ({ area }) => area),
  column("Days", 0.7, days, { align: "right" }),
  column("Quarter", 0.9, quarter),
  column("Due", 1.3, ({ kept }) => (kept ? shortDayText(kept.due) : "")),
  column("State", 1.3, ({ kept }) => kept?.stateName ?? ""),
  column("Owner", 1.63, ({ kept }) => kept?.owner ?? ""),
];

/**
 * What to find out, and what is begun within 90 days of the start; of a kept plan without what is
 * closed, said to be done, dropped or no longer asked.
 */
export function nextDaysSlides(report: RoadmapReport): DeckSlide[] {
  const title = "Next 90 days";
  const until = new Date(report.schedule.pace.startsOn).getTime() + SOON_DAYS * DAY_MS;
  const soon = actionRows(report).filter(
    ({ slot, kept }) => Date.parse(slot.startsOn) < until && (!kept || isOpen(kept.state)),
  );
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
