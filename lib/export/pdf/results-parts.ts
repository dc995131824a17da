import type { Report } from "@/lib/domain/report";
import type { LevelRange } from "@/lib/domain/results";
import { LOOK, levelColours } from "../look";
import type { MethodLine } from "../method-lines";
import { areaRows } from "../rows/area-rows";
import { blockerRows } from "../rows/blocker-rows";
import { addDefinitions, addHeading, addParagraph } from "./blocks";
import type { Flow } from "./flow";
import { addTable, addTitledTable, type Box, type PdfCell, type PdfColumn } from "./table";

const HIGHEST = 5;
/** Points under a heading that another heading and the beginning of its table take. */
const SECTION = 150;

/** Level, index and coverage of every area; the levels are drawn on a scale as well. */
export function addStanding(flow: Flow, report: Report): void {
  addHeading(flow, "H2", "Where the team stands");
  const rows = areaRows(report).map(({ name, level, levelText, indexText, answeredText }) => [
    { text: name, look: { bold: true } },
    scaleCell(flow, level),
    levelCell(level, levelText),
    { text: indexText },
    { text: answeredText },
  ]);
  addTable(flow, AREA_COLUMNS, rows);
}

const AREA_COLUMNS: readonly PdfColumn[] = [
  { name: "Area", share: 29, heads: true },
  { name: "0 to 5", share: 25 },
  { name: "Level", share: 22 },
  { name: "Index", share: 12, align: "right" },
  { name: "Answered", share: 12, align: "right" },
];

function levelCell(level: LevelRange | null, text: string): PdfCell {
  if (level === null) return { text, look: { colour: LOOK.inkMuted } };
  const { ground, ink } = levelColours(level.low);
  return { text, ground, look: { colour: ink } };
}

/** The figure as text, so that no reader depends on the drawing beside it. */
function scaleCell(flow: Flow, level: LevelRange | null): PdfCell {
  if (level === null) return { text: "–" };
  const text = level.low === level.high ? `${level.low}` : `${level.low}–${level.high}`;
  return { text, paint: (box) => paintScale(flow, level, box) };
}

function paintScale({ doc }: Flow, { low, high }: LevelRange, box: Box): void {
  const [from, to] = [box.x + 30, box.x + box.width - 10];
  const y = box.y + box.height / 2;
  const at = (level: number) => from + ((to - from) * level) / HIGHEST;
  doc.lineWidth(1).moveTo(from, y).lineTo(to, y).stroke(`#${LOOK.line}`);
  for (let level = 0; level <= HIGHEST; level += 1) {
    const x = at(level);
    doc
      .moveTo(x, y - 2.5)
      .lineTo(x, y + 2.5)
      .stroke(`#${LOOK.line}`);
  }
  if (high > low) {
    doc.rect(at(low), y - 2, at(high) - at(low), 4).fill(`#${levelColours(2).ground}`);
  }
  doc.circle(at(low), y, 4).fill(`#${levelColours(4).ground}`);
}

/** What keeps each area from its next level, area by area. */
export function addBlockers(flow: Flow, report: Report): void {
  addHeading(flow, "H2", "What holds each area back", SECTION);
  const held = blockerRows(report);
  if (held.length === 0) addParagraph(flow, "Nothing holds an area back.");
  for (const { area, target, rows } of held) {
    const cells = rows.map(({ title, rule, today, needed }) => [
      { text: title, look: { bold: true } },
      { text: rule },
      { text: today },
      { text: needed },
    ]);
    const title = { tag: "H3", text: `${area}: to reach ${target}` } as const;
    addTitledTable(flow, title, { columns: BLOCKER_COLUMNS, rows: cells });
  }
}

const BLOCKER_COLUMNS: readonly PdfColumn[] = [
  { name: "Practice", share: 26, heads: true },
  { name: "Rule", share: 14 },
  { name: "Today", share: 30 },
  { name: "Needed", share: 30 },
];

/** How the figures were made. */
export function addMethod(flow: Flow, lines: readonly MethodLine[]): void {
  addHeading(flow, "H2", "How this was made");
  addDefinitions(
    flow,
    lines.map(({ topic, text }) => ({ name: topic, text })),
  );
}
