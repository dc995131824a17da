import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Answer, Answers } from "@/lib/domain/answers";
import type { Mode, Questionnaire } from "@/lib/domain/questionnaire";
import { scopeOf } from "@/lib/domain/scope";
import { checkShape } from "./check-shape";
import { ContentError, type ContentProblem } from "./content-error";
import { exampleTeamSchema, type RawExampleAnswer, type RawExampleTeam } from "./example-schema";
import { parseOnce } from "./parse-once";

/** Answers of an invented team as they stood `daysAgo` days before the example is added. */
export type ExampleAssessment = {
  readonly daysAgo: number;
  readonly mode: Mode;
  /** Everything that is answered, not only what changed. */
  readonly answers: Answers;
};

export type ExampleSnapshot = ExampleAssessment & { readonly name: string; readonly note: string };

export type ExampleTeam = {
  readonly name: string;
  readonly group: string;
  readonly description: string;
  readonly profile: readonly string[];
  /** Two to four, oldest first. */
  readonly snapshots: readonly ExampleSnapshot[];
  readonly draft: ExampleAssessment | null;
};

/**
 * Reads and checks the invented teams below `content/example`, by file name.
 *
 * @throws ContentError with every problem
 */
export function loadExample(questionnaire: Questionnaire): readonly ExampleTeam[] {
  const names = readdirSync(path.join(process.cwd(), "content", "example")).sort();
  const files = names.map((name): [string, string] => [
    `content/example/${name}`,
    readFileSync(path.join(process.cwd(), "content", "example", name), "utf8"),
  ]);
  return parseExample(questionnaire, new Map(files));
}

/**
 * The invented teams of these files, text by name.
 *
 * @throws ContentError with every problem of every file
 */
export function parseExample(
  questionnaire: Questionnaire,
  files: ReadonlyMap<string, string>,
): readonly ExampleTeam[] {
  const problems: ContentProblem[] = [];
  const teams: ExampleTeam[] = [];
  for (const [file, text] of files) {
    const yaml = parseOnce(file, text);
    problems.push(...yaml.problems);
    const place = { file, path: "" };
    const raw = checkShape(exampleTeamSchema, yaml.document, { place, problems });
    if (raw === null) continue;
    problems.push(...problemsOf(questionnaire, raw).map((found) => ({ file, ...found })));
    teams.push(teamOf(raw));
  }
  if (problems.length > 0) throw new ContentError(problems);
  return teams;
}

type Found = Omit<ContentProblem, "file">;

function problemsOf(questionnaire: Questionnaire, raw: RawExampleTeam): readonly Found[] {
  const flags = new Set(questionnaire.profile.map(({ id }) => id));
  const unknown = raw.profile
    .filter((flag) => !flags.has(flag))
    .map((flag) => ({ path: "profile", message: `there is no flag "${flag}"` }));
  const assessments = [
    ...raw.snapshots.map((one, at) => ({ ...one, path: `snapshots[${at}]` })),
    ...(raw.draft ? [{ ...raw.draft, path: "draft" }] : []),
  ];
  const outside = assessments.flatMap(({ mode, answers, path: at }) => {
    const scope = scopeOf(questionnaire, raw.profile, mode);
    const asked = new Set(scope.practices.map(({ id }) => id));
    return Object.keys(answers)
      .filter((id) => !asked.has(id))
      .map((id) => ({ path: `${at}.answers`, message: `"${id}" is not asked of this team` }));
  });
  const late = assessments
    .filter(({ days_ago }, at) => days_ago >= (assessments[at - 1]?.days_ago ?? Infinity))
    .map(({ path: at }) => ({ path: `${at}.days_ago`, message: "must be after the one before" }));
  return [...unknown, ...outside, ...late];
}

function teamOf({ name, group, description, profile, snapshots, draft }: RawExampleTeam) {
  let answers: Answers = new Map();
  return {
    name,
    group,
    description,
    profile,
    snapshots: snapshots.map((snapshot) => {
      answers = merged(answers, snapshot.answers);
      const { name: title, note = "", days_ago: daysAgo, mode } = snapshot;
      return { name: title, note, daysAgo, mode, answers };
    }),
    draft: draft
      ? { daysAgo: draft.days_ago, mode: draft.mode, answers: merged(new Map(), draft.answers) }
      : null,
  };
}

function merged(before: Answers, changes: Readonly<Record<string, RawExampleAnswer>>): Answers {
  const after = new Map(before);
  for (const [id, raw] of Object.entries(changes)) {
    if (raw === "unanswered") after.delete(id);
    else after.set(id, answerOf(raw));
  }
  return after;
}

function answerOf(raw: Exclude<RawExampleAnswer, "unanswered">): Answer {
  if (typeof raw !== "object") {
    return { choice: raw, naReason: null, naText: "", note: "", links: [] };
  }
  const { choice, reason = null, text = "", note = "", links = [] } = raw;
  return { choice, naReason: reason, naText: text, note, links };
}
