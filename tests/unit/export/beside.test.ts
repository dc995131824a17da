import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { resultsJson } from "@/lib/export/results-json";
import { resultsMarkdown } from "@/lib/export/results-markdown";
import { resultsXlsx } from "@/lib/export/results-xlsx";
import { gateRows } from "@/lib/export/rows/gate-rows";
import { GATES, SHEETS } from "@/tests/support/beside";
import { buildReport, DRAFT } from "@/tests/support/results";

const report = buildReport({ gates: GATES, sheets: SHEETS });

it("gates and worksheets are in the Markdown, with no meaning of their own", () => {
  const text = resultsMarkdown(report);
  expect(text).toContain("| Sign-off \\| audit | A law or a regulation asks for it | Legitimate |");
  expect(text).toContain("&lt;b&gt;Bo&lt;/b&gt;");
  expect(text).toContain("31 January 2026, overdue |");
  expect(text).toContain("- Automate the check at the gate “Load test by hand”");
  expect(text).toContain("- **Delivery performance**: 7.38");
  expect(text).toContain("12.5 %");
  expect(text).not.toContain("ML Test Score worksheet");
});

it("they are in the JSON as stored, with the class of each gate", () => {
  const { gates, worksheets } = JSON.parse(resultsJson(report));
  expect(gates.map((gate: { class: string }) => gate.class)).toEqual([
    ...["legitimate", "questionable", "questionable", "questionable"],
  ]);
  expect(gates[2]).toMatchObject({ id: "c", waitHours: 4.5, reviewBy: "2026-01-31" });
  expect(worksheets.map(({ id }: { id: string }) => id)).toEqual(
    SHEETS.map(({ result }) => result.id),
  );
});

it("the workbook has a sheet for each kind, and none without any", async () => {
  const namesOf = async (of: typeof report) => {
    const files = unzipSync(new Uint8Array(await resultsXlsx(of)));
    const book = strFromU8(files["xl/workbook.xml"] ?? new Uint8Array());
    return [...book.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name);
  };
  expect(await namesOf(report)).toEqual([
    ...[
      "Summary",
      "Areas",
      "Answers",
      "Blockers",
      "Evidence",
      "Manual gates",
      "Worksheets",
      "Method",
    ],
  ]);
  expect(await namesOf(buildReport())).not.toContain("Manual gates");
});

it("a gate is overdue as of the day of the answers: a file of a snapshot stays as it is", () => {
  const gates = [{ ...report.gates[0], reviewBy: "2026-10-10" }] as typeof report.gates;
  expect(gateRows({ ...report, gates })?.rows[0]?.overdue).toBe(true);
  const before = { ...DRAFT.head, changedAt: "2026-10-10T23:59:00.000Z" };
  const source = { kind: "draft", head: before } as typeof report.source;
  expect(gateRows({ ...report, gates, source })?.rows[0]?.overdue).toBe(false);
});
