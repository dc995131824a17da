import { CsvError, parse } from "csv-parse/sync";
import { unguardFormula } from "@/lib/export/csv";
import { ANSWER_KEYS, type AnswerFile, type AnswerRow, type Problem, quoted } from "./answer-file";

type CsvRecord = { readonly line: number; readonly cells: readonly string[] };
type Column = (typeof ANSWER_KEYS)[number];

const MOST_UNKNOWN = 10;

const REQUIRED: readonly Column[] = ["practice_id", "answer"];

/** How a CSV file is read. */
export type CsvReading = {
  /** Read text as it is: it was written without the `'` that guards formulas. */
  readonly keepFormulas?: boolean;
};

/**
 * Reads answers from CSV with a header: columns by name in any order, commas or semicolons, LF or
 * CRLF, cells over several lines in quotes. Blank rows are skipped; cells missing at the end of a
 * row are empty. The `'` that an export puts before formulas is taken away.
 */
export function parseAnswerCsv(
  text: string,
  { keepFormulas = false }: CsvReading = {},
): AnswerFile {
  const { records, problems } = readRecords(text.replace(/\r\n?/g, "\n"), keepFormulas);
  const [header, ...rest] = records;
  if (header === undefined) {
    const empty = { line: 1, message: "the file is empty; it must start with a header" };
    return { rows: [], problems: problems.length === 0 ? [empty] : problems };
  }
  const names = header.cells.map((cell) => cell.trim());
  const inHeader = headerProblems(names).map((message) => ({ line: header.line, message }));
  if (inHeader.length > 0) return { rows: [], problems: [...inHeader, ...problems] };
  const tooLong = rest.filter(({ cells }) => cells.length > names.length);
  return {
    rows: rest.filter((record) => !tooLong.includes(record)).map((record) => rowOf(record, names)),
    problems: [
      ...problems,
      ...tooLong.map(({ line, cells }) => ({
        line,
        message: `${cells.length} cells, but the header has ${names.length}; quote cells with commas`,
      })),
    ],
  };
}

function readRecords(
  text: string,
  keepFormulas: boolean,
): { records: CsvRecord[]; problems: Problem[] } {
  const records: CsvRecord[] = [];
  let lastLine = 0;
  const collect = (cells: string[], { lines }: { lines: number }) => {
    lastLine = lines;
    const isBlank = cells.every((cell) => cell.trim() === "");
    const line = lines - lineBreaks(cells);
    if (!isBlank) records.push({ line, cells: keepFormulas ? cells : cells.map(unguardFormula) });
    return null;
  };
  try {
    const options = { relax_column_count: true, skip_empty_lines: true, on_record: collect };
    parse(text, { ...options, delimiter: delimiterOf(text) });
    return { records, problems: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message = "a quotation mark is misplaced or never closed; nothing after it was read";
    return { records, problems: [{ line: lastLine + 1, message }] };
  }
}

/** Some spreadsheets write semicolons; no column has either in its name. */
function delimiterOf(text: string): string {
  const header = text.trimStart().split("\n", 1)[0] ?? "";
  return header.includes(";") && !header.includes(",") ? ";" : ",";
}

/** The parser gives the line on which a record ends; breaks occur only inside quoted cells. */
function lineBreaks(cells: readonly string[]): number {
  return cells.join("").split("\n").length - 1;
}

function headerProblems(names: readonly string[]): string[] {
  const known: readonly string[] = ANSWER_KEYS;
  const unknown = names.filter((name) => !known.includes(name));
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...REQUIRED.filter((name) => !names.includes(name)).map(
      (name) => `the header has no column ${name}`,
    ),
    ...unknown
      .slice(0, MOST_UNKNOWN)
      .map((name) => `unknown column ${quoted(name)}; known are ${known.join(", ")}`),
    ...(unknown.length > MOST_UNKNOWN ? [`${unknown.length} unknown columns in all`] : []),
    ...[...new Set(repeated)]
      .slice(0, MOST_UNKNOWN)
      .map((name) => `the column ${quoted(name)} occurs twice`),
  ];
}

function rowOf({ line, cells }: CsvRecord, names: readonly string[]): AnswerRow {
  const cell = (column: Column) => cells[names.indexOf(column)]?.trim() ?? "";
  return {
    line,
    practiceId: cell("practice_id"),
    answer: cell("answer"),
    naReason: cell("na_reason"),
    comment: names.includes("comment") ? (cells[names.indexOf("comment")] ?? "") : null,
    team: cell("team"),
    questionnaireVersion: cell("questionnaire_version"),
  };
}
