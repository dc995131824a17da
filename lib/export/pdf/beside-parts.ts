import { waitWords } from "@/lib/domain/gates/gate-words";
import type { Report } from "@/lib/domain/report";
import { dayText } from "../day-text";
import { gateRows } from "../rows/gate-rows";
import { sheetRows } from "../rows/sheet-rows";
import { addDefinitions, addHeading, addParagraph } from "./blocks";
import type { Flow } from "./flow";
import { addTable, type PdfColumn } from "./table";

/** The register of manual gates; nothing without a gate. */
export function addGates(flow: Flow, report: Report): void {
  const gates = gateRows(report);
  if (!gates) return;
  addHeading(flow, "H2", "Manual gates");
  addParagraph(flow, `${gates.summary} Beside the levels, and part of none.`);
  const rows = gates.rows.map(({ stage, reason, judged, owner, waitHours, reviewBy, overdue }) => [
    { text: stage, look: { bold: true } },
    { text: reason },
    { text: judged },
    { text: owner || "–" },
    { text: waitWords(waitHours) },
    { text: reviewBy === "" ? "–" : `${dayText(reviewBy)}${overdue ? ", overdue" : ""}` },
  ]);
  addTable(flow, GATE_COLUMNS, rows);
  if (gates.actions.length > 0) {
    addHeading(flow, "H3", "To act on");
    const items = gates.actions.map((text, place) => ({ name: `${place + 1}.`, text }));
    addDefinitions(flow, items);
  }
}

const GATE_COLUMNS: readonly PdfColumn[] = [
  { name: "Gate", share: 22, heads: true },
  { name: "Reason", share: 22 },
  { name: "Judged", share: 16 },
  { name: "Owner", share: 13 },
  { name: "Typical wait", share: 12 },
  { name: "Review by", share: 15 },
];

/** The filled-in worksheets with what they come to; nothing without one. */
export function addSheets(flow: Flow, report: Report): void {
  const sheets = sheetRows(report);
  if (sheets.length === 0) return;
  addHeading(flow, "H2", "Worksheets");
  addParagraph(flow, "Each is scored by its own rule, beside the levels and part of none.");
  for (const { title, answered, figures, items } of sheets) {
    addHeading(flow, "H3", title);
    const results = figures.map(({ name, text }) => ({ name, text }));
    addDefinitions(flow, [{ name: "Answers", text: answered }, ...results]);
    const rows = items.map(({ question, said }) => [{ text: question }, { text: said }]);
    addTable(flow, SHEET_COLUMNS, rows);
  }
}

const SHEET_COLUMNS: readonly PdfColumn[] = [
  { name: "Question", share: 55, heads: true },
  { name: "Answer", share: 45 },
];
