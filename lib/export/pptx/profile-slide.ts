import type PptxGenJS from "pptxgenjs";
import type { Report } from "@/lib/domain/report";
import { LOOK, levelColours } from "../look";
import { plainText } from "../plain-text";
import { type AreaRow, areaRows } from "../rows/area-rows";
import { SLIDE } from "./deck";
import type { DeckSlide, SlidePart } from "./slide";
import { paginate, type SlideRow, type SlideTable } from "./table";

const CHART_WIDTH = 6.1;
const GAP = 0.35;

/** Levels of the areas as a bar chart, with a table of the figures beside it. */
export function profileSlides(report: Report): DeckSlide[] {
  const rows = areaRows(report);
  const { margin, top, bottom } = SLIDE;
  const table = figuresTable(rows);
  const title = "Where the team stands";
  const x = margin + CHART_WIDTH + GAP;
  return paginate(table, bottom - top).map((part, place) => {
    const figures: SlidePart = { kind: "table", table: { ...table, rows: part }, x };
    return place === 0
      ? { title, parts: [figures, { kind: "levels", rows }] }
      : { title: `${title} (continued)`, parts: [figures] };
  });
}

/** What the chart shows, in words; "" without an area that has a level. */
export function levelsText(rows: readonly AreaRow[]): string {
  const shown = rows.filter(({ level }) => level !== null);
  if (shown.length === 0) return "";
  const levels = shown.map(({ name, levelText }) => `${plainText(name)} ${levelText}`);
  return `Bar chart of the level of each area, 0 to 5: ${levels.join(", ")}.`;
}

export function drawLevels(
  deck: PptxGenJS,
  slide: PptxGenJS.Slide,
  rows: readonly AreaRow[],
): void {
  const shown = rows.filter(({ level }) => level !== null).reverse();
  if (shown.length === 0) return;
  const labels = shown.map(({ name }) => plainText(name));
  const low = shown.map(({ level }) => level?.low ?? 0);
  const open = shown.map(({ level }) => (level === null ? 0 : level.high - level.low));
  const data = [
    { name: "Level shown by the answers", labels, values: low },
    { name: "Left open by unknown answers", labels, values: open },
  ];
  const { margin, top, bottom } = SLIDE;
  const place = { x: margin - 0.1, y: top - 0.1, w: CHART_WIDTH, h: bottom - top + 0.1 };
  slide.addChart(deck.ChartType.bar, data, {
    ...place,
    ...CHART_LOOK,
    altText: levelsText(rows),
    objectName: "Levels of the areas",
  });
}

const CHART_LOOK: PptxGenJS.IChartOpts = {
  barDir: "bar",
  barGrouping: "stacked",
  barGapWidthPct: 55,
  chartColors: [levelColours(4).ground, levelColours(1).ground],
  catAxisLabelFontFace: "Arial",
  catAxisLabelFontSize: 12,
  catAxisLabelColor: LOOK.ink,
  catAxisLineShow: false,
  valAxisMinVal: 0,
  valAxisMaxVal: 5,
  valAxisMajorUnit: 1,
  valAxisLabelFontFace: "Arial",
  valAxisLabelFontSize: 11,
  valAxisLabelColor: LOOK.inkMuted,
  valAxisLineShow: false,
  valAxisLabelFormatCode: "0",
  valGridLine: { color: LOOK.line, size: 0.75 },
  catGridLine: { style: "none" },
  showLegend: true,
  legendPos: "b",
  legendFontFace: "Arial",
  legendFontSize: 11,
  legendColor: LOOK.inkMuted,
  lang: "en-GB",
};

function figuresTable(rows: readonly AreaRow[]): SlideTable {
  return {
    name: "Areas",
    columns: [
      { name: "Area", width: 2.05 },
      { name: "Level", width: 1.55 },
      { name: "Index", width: 1.0, align: "right" },
      { name: "Answered", width: 1.05, align: "right" },
    ],
    rows: rows.map(figuresRow),
    size: 12,
  };
}

function figuresRow({ name, level, levelText, indexText, answeredText }: AreaRow): SlideRow {
  const { ground, ink } = levelColours(level?.low ?? 0);
  const look = level === null ? { colour: LOOK.inkMuted } : { ground, colour: ink };
  return {
    cells: [
      { text: name, bold: true },
      { text: levelText, ...look },
      { text: indexText },
      { text: answeredText },
    ],
  };
}
