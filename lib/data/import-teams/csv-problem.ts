import type { CsvError } from "csv-parse/sync";
import type { LineProblem } from "./team-entry";

const TWICE = "Put the whole cell in quotation marks, and write each one within it twice.";
const INSIDE = `A quotation mark stands inside a cell. ${TWICE}`;
const NOT_CLOSED =
  "A quotation mark opens a cell here, and none closes it. Close it or take it away.";

/** What is wrong with CSV, where, and what to do, in our own words. */
export function csvProblem(text: string, { code, lines }: CsvError): LineProblem {
  const line = typeof lines === "number" ? lines : null;
  switch (code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return { line: lineOfOpenQuote(text), message: NOT_CLOSED };
    case "INVALID_OPENING_QUOTE":
    case "CSV_INVALID_CLOSING_QUOTE":
      return { line, message: INSIDE };
    default:
      return { line, message: "This cannot be read as CSV. Save the file as CSV once more." };
  }
}

/** The line of the quotation mark that nothing closes; the parser tells only where the text ends. */
function lineOfOpenQuote(text: string): number {
  let open: number | null = null;
  for (const { 0: marks, index } of text.matchAll(/"+/g)) {
    if (marks.length % 2 === 1) open = open === null ? index : null;
  }
  return text.slice(0, open ?? 0).split("\n").length;
}
