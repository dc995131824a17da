import { LOCAL_OWNER } from "@/lib/access/actor";
import { getTeamAnswers, type TeamAnswers } from "@/lib/data/answer-sheets";
import { type AnswerChange, importAnswers } from "@/lib/data/import-answers";
import type { Answer } from "@/lib/domain/answers";
import { scopeOf } from "@/lib/domain/scope";
import { type AnswerFile, type AnswerRow, type Problem, quoted } from "./answer-file";
import { aligned, count } from "./figures";
import { badInput, done, lines, type Outcome } from "./outcome";
import { parseAnswerCsv } from "./parse-answer-csv";
import { type RowAnswer, readRows } from "./read-rows";

const MOST_BYTES = 2_000_000;
const MOST_ROWS = 5_000;
const MOST_CELL_BYTES = 65_536;

type Options = {
  readonly team?: string;
  readonly dryRun?: boolean;
  readonly keepFormulas?: boolean;
};

/** Writes answers from CSV into the draft of one team, or says every reason why not. */
export async function importAnswerCsv(
  file: string,
  text: string,
  { team: named, dryRun = false, keepFormulas = false }: Options,
): Promise<Outcome> {
  if (Buffer.byteLength(text) > MOST_BYTES) return badInput(`${file}: larger than 2 MB.`);
  const parsed = parseAnswerCsv(text, { keepFormulas });
  if (parsed.rows.length === 0 && parsed.problems.length > 0) return refuse(file, parsed.problems);
  if (parsed.rows.length > MOST_ROWS) return badInput(`${file}: more than 5,000 rows.`);
  if (named === undefined) return badInput("--team: say which team the answers are for.");
  const [sheet] = (await getTeamAnswers(LOCAL_OWNER, named)) ?? [];
  if (!sheet) return badInput(`--team: there is no team ${quoted(named)}.`);
  const { changes, problems } = await compare(parsed, { sheet, dryRun });
  if (problems.length > 0) return { ...refuse(file, problems), stdout: lines(table(changes)) };
  return tell(changes, { name: sheet.team.name, dryRun });
}

type Compared = {
  /** What was changed; with any problem, what the good rows would change. */
  readonly changes: readonly AnswerChange[];
  readonly problems: readonly Problem[];
};

async function compare(
  file: AnswerFile,
  { sheet, dryRun }: { readonly sheet: TeamAnswers; readonly dryRun: boolean },
): Promise<Compared> {
  const { team, questionnaire, mode } = sheet;
  const read = readRows(file.rows, questionnaire, scopeOf(questionnaire, team.profile, mode));
  const problems = [...file.problems, ...read.problems, ...rowProblems(file, sheet)];
  const found = await importAnswers(LOCAL_OWNER, team.id, {
    entries: new Map([...read.answers].map(([id, row]) => [id, { ...row, note: row.comment }])),
    questionnaireVersion: questionnaire.version,
    dryRun: dryRun || problems.length > 0,
  });
  if (found?.status === "ok") return { changes: found.changes, problems };
  const why =
    found?.status === "invalid" ? toProblems(found.fieldErrors, read.answers) : [MEANWHILE];
  return { changes: [], problems: [...problems, ...why] };
}

const MEANWHILE: Problem = {
  line: null,
  message: "the team or its questionnaire changed meanwhile; try again",
};

function tell(
  changes: readonly AnswerChange[],
  { name, dryRun }: { readonly name: string; readonly dryRun: boolean },
): Outcome {
  if (changes.length === 0) return done("No change: the team answers exactly so already.");
  const answers = count(changes.length, "answer", "answers");
  const last = dryRun
    ? `Would change ${answers} of “${name}”. Nothing was written.`
    : `Changed ${answers} of “${name}”.`;
  return done(...table(changes), "", last);
}

/** What is wrong with rows beside their answers: too long, or meant for others. */
function rowProblems({ rows }: AnswerFile, { team, questionnaire }: TeamAnswers): Problem[] {
  const isOther = ({ team: name }: AnswerRow) =>
    name !== "" && name !== team.id && name.toLowerCase() !== team.name.toLowerCase();
  return rows.flatMap((row) => {
    const messages: string[] = [];
    if (isOther(row)) messages.push(`the row is for ${quoted(row.team)}, not ${quoted(team.name)}`);
    const version = row.questionnaireVersion;
    if (version !== "" && version !== questionnaire.version) {
      messages.push(
        `the row answers questionnaire ${quoted(version)}, the team ${questionnaire.version}`,
      );
    }
    const cells = [row.naReason, row.comment ?? ""];
    if (cells.some((cell) => Buffer.byteLength(cell) > MOST_CELL_BYTES)) {
      messages.push("a cell is longer than 64 KB");
    }
    return messages.map((message) => ({ line: row.line, message }));
  });
}

function toProblems(
  errors: Readonly<Record<string, readonly string[]>>,
  answers: ReadonlyMap<string, RowAnswer>,
): Problem[] {
  return Object.entries(errors).flatMap(([key, messages]) => {
    const [practice = "", field = ""] = key.split(".");
    const line = answers.get(practice)?.line ?? null;
    return messages.map((message) => ({ line, message: `${practice}, ${field}: ${message}` }));
  });
}

function refuse(file: string, problems: readonly Problem[]): Outcome {
  const sorted = problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const located = sorted.map(({ line, message }) =>
    line === null ? `${file}: ${message}` : `${file}:${line}: ${message}`,
  );
  return badInput(...located, "Nothing was written.");
}

function table(changes: readonly AnswerChange[]): string[] {
  if (changes.length === 0) return [];
  const rows = changes.map(({ practice, from, to }) => [
    practice,
    wordsOf(from),
    wordsOf(to),
    beside(from, to),
  ]);
  return aligned([["Practice", "From", "To", ""], ...rows]);
}

function wordsOf({ choice, naReason }: Answer): string {
  if (choice === null) return "unanswered";
  return choice === "NA" ? `NA (${naReason})` : String(choice);
}

/** What changes beside the choice; the words themselves would fill the screen. */
function beside(from: Answer, to: Answer): string {
  const parts: string[] = [];
  if (from.note !== to.note) {
    parts.push(to.note === "" ? "note removed" : from.note === "" ? "note added" : "note changed");
  }
  if (from.naText !== to.naText && to.choice === "NA") parts.push("reason changed");
  return parts.join(", ");
}
