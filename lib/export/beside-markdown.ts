import { waitWords } from "@/lib/domain/gates/gate-words";
import type { Report } from "@/lib/domain/report";
import { dayText } from "./day-text";
import { markdownText as text } from "./markdown-text";
import { gateRows } from "./rows/gate-rows";
import { sheetRows } from "./rows/sheet-rows";

/** The register of manual gates as Markdown; no line without a gate. */
export function gateLines(report: Report): string[] {
  const gates = gateRows(report);
  if (!gates) return [];
  const { summary, rows, actions } = gates;
  return [
    "## Manual gates",
    "",
    `${text(summary)} Beside the levels, and part of none.`,
    "",
    "| Gate | Reason | Judged | Owner | Typical wait | Review by |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.map(({ stage, reason, judged, owner, waitHours, reviewBy, overdue }) => {
      const review = reviewBy === "" ? "–" : `${dayText(reviewBy)}${overdue ? ", overdue" : ""}`;
      const cells = [stage, reason, judged, owner || "–", waitWords(waitHours), review];
      return `| ${cells.map(text).join(" | ")} |`;
    }),
    ...(actions.length === 0 ? [] : ["", ...actions.map((title) => `- ${text(title)}`)]),
  ];
}

/** The filled-in worksheets as Markdown; no line without one. */
export function sheetLines(report: Report): string[] {
  const sheets = sheetRows(report);
  if (sheets.length === 0) return [];
  return [
    "## Worksheets",
    "",
    "Each is scored by its own rule, beside the levels and part of none.",
    ...sheets.flatMap(({ title, answered, figures, items }) => [
      "",
      `### ${text(title)}`,
      "",
      `- ${text(answered)}`,
      ...figures.map((figure) => `- **${text(figure.name)}**: ${text(figure.text)}`),
      ...items.map(({ question, said }) => `- ${text(question)}: ${text(said)}`),
    ]),
  ];
}
