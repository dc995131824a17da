import { CsvError, parse } from "csv-parse/sync";
import { csvProblem } from "./csv-problem";
import type { LineProblem, ReadTeams, TeamEntry } from "./team-entry";

const COLUMNS = ["name", "description", "group", "profile", "tags", "external_id"] as const;
type Column = (typeof COLUMNS)[number];
type CsvRecord = { readonly line: number; readonly cells: readonly string[] };

/**
 * Reads teams from CSV with a header: columns by name in any order, commas or semicolons. Only
 * `name` has to be there. `profile` and `tags` are lists with `|` between.
 */
export function readTeamCsv(text: string): ReadTeams {
  const read = readRecords(text);
  if ("message" in read) return { entries: [], problems: [read], notes: [] };
  const [header, ...rows] = read;
  const names = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const problems = headerProblems(names).map((message) => ({ line: header?.line ?? 1, message }));
  if (problems.length > 0) return { entries: [], problems, notes: [] };
  return {
    entries: rows.map((row) => toEntry(row, names as readonly Column[])),
    problems: rows
      .filter(({ cells }) => cells.length !== names.length)
      .map(({ line, cells }) => ({ line, message: widthWords(cells.length, names.length) })),
    notes: [],
  };
}

/** A row that is too short is wrong too: what it lacks would be stored as empty. */
function widthWords(cells: number, columns: number): string {
  return `${cells > columns ? "More" : "Fewer"} cells than the ${columns} of the header.`;
}

function readRecords(text: string): readonly CsvRecord[] | LineProblem {
  try {
    const delimiter = /^[^\n,]*;/.test(text) ? ";" : ",";
    const options = { bom: true, delimiter, info: true, relax_column_count: true } as const;
    const found = parse(text, { ...options, skip_empty_lines: true }) as unknown as readonly {
      readonly info: { readonly lines: number };
      readonly record: readonly string[];
    }[];
    return found.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return csvProblem(text, error);
  }
}

function headerProblems(names: readonly string[]): readonly string[] {
  const known: readonly string[] = COLUMNS;
  return [
    ...(names.includes("name") ? [] : ["The column name is missing."]),
    ...names
      .filter((name) => !known.includes(name))
      .map((name) => `The column “${name}” is not known. Known are ${COLUMNS.join(", ")}.`),
    ...names
      .filter((name, place) => names.indexOf(name) !== place)
      .map((name) => `The column ${name} is there twice.`),
  ];
}

function toEntry({ line, cells }: CsvRecord, names: readonly Column[]): TeamEntry {
  const cell = (name: Column) => (names.includes(name) ? (cells[names.indexOf(name)] ?? "") : null);
  const [description, group, profile] = [cell("description"), cell("group"), cell("profile")];
  const [tags, externalId] = [cell("tags"), cell("external_id")?.trim()];
  return {
    line,
    name: cell("name") ?? "",
    ...(description === null ? {} : { description }),
    ...(group === null ? {} : { group }),
    ...(profile === null ? {} : { profile: listOf(profile) }),
    ...(tags === null ? {} : { tags: listOf(tags) }),
    ...(externalId ? { externalId } : {}),
  };
}

function listOf(cell: string): readonly string[] {
  return cell
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
