import type { Answer, Answers, Choice } from "@/lib/domain/answers";
import { choicesOf } from "@/lib/domain/answers";
import type { LevelRank } from "@/lib/domain/levels";
import { nextActions } from "@/lib/domain/next-actions";
import { planRoadmap } from "@/lib/domain/plan-roadmap";
import type { AnswerValue, Mode, Practice, Questionnaire } from "@/lib/domain/questionnaire";
import type { Report } from "@/lib/domain/report";
import { timeOf } from "@/lib/domain/report-time";
import type { Roadmap } from "@/lib/domain/roadmap";
import { makePlan } from "@/lib/domain/roadmap/make-plan";
import { PLAIN_REQUEST, type PlanRequest } from "@/lib/domain/roadmap/plan-request";
import type { PlanningSettings } from "@/lib/domain/roadmap/preset";
import { nextQuarter } from "@/lib/domain/roadmap/resolve-request";
import { type Pace, scheduleRoadmap } from "@/lib/domain/roadmap/schedule";
import { score } from "@/lib/domain/scoring";
import type { RoadmapReport } from "@/lib/export/roadmap-report";

const OPTIONS = ["nothing", "a start", "half of it", "all that matters", "all of it"];

function practice(
  id: string,
  title: string,
  { level, kind, requires = [] }: { level: LevelRank; kind: "E" | "S"; requires?: string[] },
): Practice {
  return {
    id,
    area: id.slice(0, id.indexOf("-")),
    title,
    level,
    essential: kind === "E",
    weight: kind === "E" ? 2 : 1,
    threshold: 3,
    effort: level === 1 ? "S" : "M",
    effortDays: level === 1 ? 5 : 20,
    value: kind === "E" ? 8 : 5,
    question: `How far along is “${title}”?`,
    hint: `Look for ${title} in the last month.`,
    options: OPTIONS.map((option) => `${title}: ${option}.`),
    appliesIf: "always",
    requires,
    nextAction: `Start ${title} with one service this week.`,
    improves: ["lead-time"],
    risk: "Without it, work waits.",
    evidence: [],
  };
}

/** Two areas for everyone, one for teams with machine learning; test follows the worked example. */
export const SMALL_QUESTIONNAIRE: Questionnaire = {
  version: "9.1.0",
  title: "A small questionnaire",
  levels: ["Base", "Beginner", "Intermediate", "Advanced", "Expert"].map((name, index) => ({
    id: name.toLowerCase(),
    rank: (index + 1) as LevelRank,
    name,
    meaning: `What ${name} means.`,
  })),
  scaleRule: "",
  notAnsweredRule: "",
  settings: {
    threshold: 3,
    quota: [1, 2],
    weights: { essential: 2, supporting: 1 },
    areaWeight: 1,
    notApplicableFlag: [1, 3],
    effortDays: { S: 5, M: 20, L: 60 },
    value: { base: 3, essential: 2, outcomesMax: 3, dependantsMax: 2, maximum: 10 },
  },
  scoringTexts: [
    { topic: "overall_level", text: "What the content says of the whole." },
    { topic: "area_index", text: "What the content says of an area." },
  ],
  modes: [],
  effortScale: { S: "", M: "", L: "" },
  outcomes: { "lead-time": "Lead time for changes" },
  profile: [{ id: "ships-ml", question: "Does the team ship models?" }],
  areas: [
    { id: "build", name: "Build & Integration", purpose: "", appliesIf: "always" },
    { id: "test", name: "Test & Verification", purpose: "", appliesIf: "always" },
    { id: "ml", name: "Machine Learning", purpose: "", appliesIf: { any: ["ships-ml"] } },
  ],
  practices: [
    practice("build-script", "One build script", { level: 1, kind: "E" }),
    practice("build-server", "Build server", { level: 1, kind: "S" }),
    practice("build-daily", "Daily merge", { level: 2, kind: "E", requires: ["build-script"] }),
    practice("build-fast", "Fast build", { level: 3, kind: "E" }),
    practice("test-unit", "Unit tests", { level: 1, kind: "E" }),
    practice("test-data", "Test data", { level: 1, kind: "E" }),
    practice("test-api", "Interface tests", { level: 1, kind: "S" }),
    practice("test-lint", "Static analysis", { level: 1, kind: "S" }),
    practice("test-place", "Test environment", { level: 2, kind: "E", requires: ["test-unit"] }),
    practice("test-load", "Load tests", { level: 2, kind: "S" }),
    practice("test-prod", "Tests in production", { level: 3, kind: "E" }),
    practice("ml-data", "Versioned training data", { level: 1, kind: "E" }),
  ],
  models: [],
};

/** Build at Beginner; test below Base with one "don't know", one "does not apply". */
export const MIXED: Readonly<Record<string, Choice>> = {
  "build-script": 4,
  "build-server": 3,
  "build-daily": 3,
  "build-fast": 1,
  "test-unit": 4,
  "test-data": 3,
  "test-api": "DK",
  "test-lint": 2,
  "test-place": 3,
  "test-load": "NA",
};

export function answerOf(choice: Choice | null, rest: Partial<Answer> = {}): Answer {
  const reason: Partial<Answer> =
    choice === "NA" ? { naReason: "architecture", naText: "Nothing to load." } : {};
  return { choice, naReason: null, naText: "", note: "", links: [], ...reason, ...rest };
}

export function answersOf(choices: Readonly<Record<string, Choice>>): Answers {
  return new Map(Object.entries(choices).map(([id, choice]) => [id, answerOf(choice)]));
}

/** The same value for every practice of the small questionnaire. */
export function allAnswered(value: AnswerValue): Answers {
  return answersOf(Object.fromEntries(SMALL_QUESTIONNAIRE.practices.map(({ id }) => [id, value])));
}

type Overrides = Partial<
  Pick<Report, "team" | "source" | "answers" | "questionnaire" | "gates" | "sheets">
> & {
  profile?: readonly string[];
  mode?: Mode;
};

export function buildReport(overrides: Overrides = {}): Report {
  const questionnaire = overrides.questionnaire ?? SMALL_QUESTIONNAIRE;
  const answers = overrides.answers ?? answersOf(MIXED);
  const assessment = {
    questionnaire,
    profile: overrides.profile ?? [],
    mode: overrides.mode ?? "full",
    choices: choicesOf(answers),
  };
  return {
    team: overrides.team ?? { id: "t1", name: "Checkout" },
    source: overrides.source ?? SNAPSHOT,
    questionnaire,
    answers,
    results: score(assessment),
    nextActions: nextActions(assessment),
    gates: overrides.gates ?? [],
    sheets: overrides.sheets ?? [],
  };
}

export function buildRoadmap(report: Report, target: LevelRank): Roadmap {
  const { questionnaire, answers, results } = report;
  const { profile, mode } = results;
  return planRoadmap({ questionnaire, profile, mode, choices: choicesOf(answers), target });
}

/** What the exports of a roadmap are made from, at the usual pace. */
export function buildRoadmapReport(report: Report, target: LevelRank): RoadmapReport {
  const roadmap = buildRoadmap(report, target);
  const pace: Pace = { startsOn: nextQuarter(timeOf(report.source)), capacity: [30] };
  return { ...report, roadmap, schedule: scheduleRoadmap(roadmap, pace) };
}

const SNAPSHOT: Report["source"] = {
  kind: "snapshot",
  head: {
    id: "s1",
    name: "Autumn",
    note: "",
    submittedAt: "2026-10-14T12:03:00.000Z",
    submittedBy: "Local owner",
  },
};

export const DRAFT: Report["source"] = {
  kind: "draft",
  head: { id: "d1", startedAt: "2026-10-01T08:00:00.000Z", changedAt: null },
};

/** What planning assumes and offers in tests of components. */
export const PLANNING: PlanningSettings = {
  capacity: 30,
  manyQuarters: 8,
  presets: [
    {
      ...{ id: "one-level-up", name: "One level up everywhere", about: "Each area goes up." },
      ...{ profile: null, aim: { step: 1 }, areas: {}, essentialsOnly: false },
    },
    {
      ...{ id: "ml-product", name: "ML product", about: "Models come first.", areas: {} },
      ...{ profile: "ships-ml", aim: { level: 2 }, essentialsOnly: false },
    },
  ],
};

/** What the page of a roadmap is given for a request. */
export function buildPlanView(report: Report, request: Partial<PlanRequest> = {}) {
  const { questionnaire, answers, results, source } = report;
  const { profile, mode } = results;
  const since = source.kind === "snapshot" ? source.head.submittedAt : "2026-10-01T08:00:00.000Z";
  const assessment = { questionnaire, profile, mode, choices: choicesOf(answers) };
  const asked = { ...PLAIN_REQUEST, ...request };
  const plan = makePlan({ assessment, request: asked, settings: PLANNING, since });
  return { ...report, request: asked, settings: PLANNING, since, plan };
}
