import { aimText, stageText } from "../aim-text";
import { countText } from "../count-text";
import { shortDayText } from "../day-text";
import type { RoadmapReport } from "../roadmap-report";
import { type ActionRow, actionRows } from "../rows/action-rows";
import { findOutRows } from "../rows/find-out-rows";
import { addDefinitions, addHeading, addParagraph, MUTED } from "./blocks";
import type { Flow } from "./flow";
import { addTable, addTitledTable, type PdfColumn } from "./table";

/** Unknown answers to find out before work begins; nothing when all are known. */
export function addFindOut(flow: Flow, report: RoadmapReport): void {
  const rows = findOutRows(report);
  if (rows.length === 0) return;
  addHeading(flow, "H2", "Find out first", 120);
  addParagraph(flow, "Each may save the work: the answer is not known yet.");
  const cells = rows.map(({ title, area, question, hint }) => [
    { text: title, look: { bold: true } },
    { text: area },
    { text: question },
    { text: hint },
  ]);
  addTable(flow, FIND_OUT_COLUMNS, cells);
}

const FIND_OUT_COLUMNS: readonly PdfColumn[] = [
  { name: "Practice", share: 25, heads: true },
  { name: "Area", share: 17 },
  { name: "Question", share: 28 },
  { name: "Where to look", share: 30 },
];

/** Every action in order on the calendar, a table for each stage. */
export function addPlan(flow: Flow, report: RoadmapReport): void {
  const { roadmap } = report;
  addHeading(flow, "H2", `Roadmap to ${aimText(report)}`, 120);
  const actions = actionRows(report);
  if (actions.length === 0) {
    addParagraph(flow, "Nothing is left to do: every area that can has this level.");
  }
  const table = (text: string, number: number) => {
    const rows = actions.filter(({ stage }) => stage === number).map(planCells);
    if (rows.length > 0) addTitledTable(flow, { tag: "H3", text }, { columns: PLAN_COLUMNS, rows });
  };
  table("Your own actions", 0);
  for (const [index, { level, days }] of roadmap.stages.entries()) {
    const work = countText(days, "person-day");
    table(`Stage ${index + 1}: ${stageText(report, level)}, ${work}`, index + 1);
  }
}

const PLAN_COLUMNS: readonly PdfColumn[] = [
  { name: "#", share: 6, align: "right" },
  { name: "Action", share: 35, heads: true },
  { name: "Area", share: 21 },
  { name: "Days", share: 8, align: "right" },
  { name: "Quarter", share: 10, align: "right" },
  { name: "Done by", share: 16 },
];

function planCells({ order, title, area, days, quickWin, slot }: ActionRow) {
  return [
    { text: String(order) },
    { text: quickWin ? `${title} (quick win)` : title, look: { bold: true } },
    { text: area },
    { text: String(days) },
    { text: String(slot.finishes) },
    { text: shortDayText(slot.endsOn) },
  ];
}

/** Everything about every action. */
export function addActions(flow: Flow, report: RoadmapReport): void {
  const actions = actionRows(report);
  if (actions.length === 0) return;
  addHeading(flow, "H2", "The actions");
  for (const action of actions) {
    addHeading(flow, "H3", `${action.order}. ${action.title}`);
    addParagraph(flow, factsOf(action), { look: MUTED, after: 4 });
    addDefinitions(flow, detailsOf(action));
  }
}

function factsOf({ area, days, value, quickWin, slot }: ActionRow): string {
  const when = `${shortDayText(slot.startsOn)} to ${shortDayText(slot.endsOn)}`;
  const worth = value === null ? "" : `value ${value} of 10`;
  const facts = [area, countText(days, "day"), worth, when, quickWin ? "quick win" : ""];
  return facts.filter(Boolean).join(" · ");
}

function detailsOf(action: ActionRow) {
  return [
    { name: "Why", text: action.why },
    { name: "Today", text: action.from },
    { name: "Then", text: action.to },
    { name: "First step", text: action.firstStep },
    { name: "Proof", text: action.proof },
    { name: "Needs first", text: action.needs.join("; ") },
    { name: "Unlocks", text: action.unlocks.join("; ") },
    { name: "Improves", text: action.improves.join("; ") },
    { name: "State", text: action.kept?.stateName ?? "" },
    { name: "Owner", text: action.kept?.owner ?? "" },
    { name: "Due", text: action.kept ? shortDayText(action.kept.due) : "" },
    { name: "Note", text: action.kept?.note ?? "" },
    { name: "Id", text: action.id },
  ].filter(({ text }) => text !== "");
}
