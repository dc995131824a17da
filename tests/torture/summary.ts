import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** One line of the summary that is printed at the end of the run. */
export type SummaryLine = {
  /** What was tried, and where. */
  readonly what: string;
  /** How much of it, such as "200 of 200 rounds". */
  readonly done: string;
  /** What was seen, such as "0 lost". */
  readonly seen: string;
};

/** Adds a line to the summary. */
export function summarise(line: SummaryLine): void {
  const file = process.env.TORTURE_SUMMARY;
  if (file) appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/** The run's own set-up: tests are processes of their own, so they leave their lines in a file. */
export default function collectSummary(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), "tidemark-summary-"));
  const file = path.join(folder, "lines");
  appendFileSync(file, "");
  process.env.TORTURE_SUMMARY = file;
  return () => {
    const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
    rmSync(folder, { recursive: true, force: true });
    if (lines.length > 0) console.log(`\n${table(lines.map((line) => JSON.parse(line)))}\n`);
  };
}

function table(lines: readonly SummaryLine[]): string {
  const rows = [{ what: "What", done: "Done", seen: "Seen" }, ...lines];
  const width = (key: keyof SummaryLine) => Math.max(...rows.map((row) => row[key].length));
  const widths = { what: width("what"), done: width("done") };
  return rows
    .map(({ what, done, seen }) =>
      [what.padEnd(widths.what), done.padEnd(widths.done), seen].join("   "),
    )
    .join("\n");
}
