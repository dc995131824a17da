/**
 * A second scorer for the agreement test, written from the definitions as sets and inequalities.
 * It reads the content files itself and shares no code with the application, on purpose: if both
 * agree on random answers, a mistake would have to be made twice.
 */
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

type Condition = "always" | { any: string[] } | undefined;
type Question = {
  id: string;
  level: string;
  essential: boolean;
  threshold?: number;
  applies_if?: Condition;
};
type Content = {
  version: string;
  levels: { id: string; rank: number }[];
  settings: {
    threshold: number;
    quota: [number, number];
    weights: { essential: number; supporting: number };
  };
  areas: { id: string; applies_if?: Condition }[];
};
type Item = { id: string; area: string; rank: number; must: boolean; t: number; w: number };
/** Answers as in a file: "0" to "4", "NA", "DK", "" or absent. */
export type FileAnswers = Readonly<Record<string, string | undefined>>;

const read = (name: string) => parse(readFileSync(`content/${name}`, "utf8"));
const content: Content = read("questionnaire.yaml");
const rankOf = Object.fromEntries(content.levels.map(({ id, rank }) => [id, rank]));
const [N, D] = content.settings.quota;
const holds = (condition: Condition, flags: readonly string[]) =>
  typeof condition !== "object" || flags.some((flag) => condition.any.includes(flag));

const files = readdirSync("content/areas").map((file): { area: string; practices: Question[] } =>
  read(`areas/${file}`),
);
/** Every practice of the shipped content, with the file that it stands in. */
const questions = files.flatMap(({ area, practices }) =>
  practices.map((question) => ({ area, question })),
);
export const ALL_IDS: readonly string[] = questions.map(({ question }) => question.id);
export const AREA_OF: Readonly<Record<string, string>> = Object.fromEntries(
  questions.map(({ area, question }) => [question.id, area]),
);

function itemsInScope(flags: readonly string[]): Item[] {
  const areas = content.areas.filter((area) => holds(area.applies_if, flags));
  return questions
    .filter(({ area, question }) => {
      return areas.some(({ id }) => id === area) && holds(question.applies_if, flags);
    })
    .map(({ area, question }) => ({
      id: question.id,
      area,
      rank: rankOf[question.level] ?? Number.NaN,
      must: question.essential,
      t: question.threshold ?? content.settings.threshold,
      w: content.settings.weights[question.essential ? "essential" : "supporting"],
    }));
}

/** Answers as numbers: `u` for unknown; a practice that is not applicable is left out, or 0. */
function valued(items: readonly Item[], answers: FileAnswers, u: number, strict: boolean) {
  return items.flatMap((item) => {
    const answer = answers[item.id] || "DK";
    if (answer === "NA") return strict ? [{ ...item, v: 0 }] : [];
    return [{ ...item, v: answer === "DK" ? u : Number.parseInt(answer, 10) }];
  });
}
type Valued = ReturnType<typeof valued>;

/** From the top: the first level with evidence such that no level at or below it fails. */
function levelOf(items: Valued): number {
  const fails = (rank: number) => {
    const here = items.filter((item) => item.rank === rank);
    const lacking = here.filter((item) => item.must && item.v < item.t);
    const others = here.filter((item) => !item.must);
    const good = others.filter((item) => item.v >= item.t);
    return lacking.length > 0 || D * good.length < N * others.length;
  };
  for (let top = content.levels.length; top > 0; top -= 1) {
    const below = Array.from({ length: top }, (_, index) => index + 1);
    const evidence = items.some((item) => item.must && item.rank === top);
    if (evidence && !below.some(fails)) return top;
  }
  return 0;
}

function indexOf(items: Valued): number {
  const points = items.reduce((sum, { w, v }) => sum + (w * v) / 4, 0);
  const weight = items.reduce((sum, { w }) => sum + w, 0);
  return weight > 0 ? (points / weight) * 100 : 0;
}

function blockersOf(low: Valued, level: number) {
  const goal = content.levels
    .map(({ rank }) => rank)
    .filter((rank) => rank > level && low.some((item) => item.must && item.rank === rank))
    .sort()[0];
  if (goal === undefined) return null;
  const open = low.filter((item) => item.rank <= goal && item.v < item.t);
  open.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  const anyOf = [];
  for (let rank = 1; rank <= goal; rank += 1) {
    const others = low.filter((item) => item.rank === rank && !item.must);
    const good = others.filter((item) => item.v >= item.t).length;
    let need = 0;
    while (D * (good + need) < N * others.length) need += 1;
    const of = open.filter((item) => item.rank === rank && !item.must).map(({ id }) => id);
    if (need > 0) anyOf.push({ level: rank, need, of });
  }
  return { target: goal, essential: open.filter(({ must }) => must).map(({ id }) => id), anyOf };
}

function areaReport(items: readonly Item[], answers: FileAnswers) {
  const [low, high] = [0, 4].map((u) => valued(items, answers, u, false)) as [Valued, Valued];
  const strict = levelOf(valued(items, answers, 0, true));
  const level = { low: levelOf(low), high: levelOf(high), strict };
  const index = { low: indexOf(low), high: indexOf(high) };
  return { level, index, blockers: blockersOf(low, level.low) };
}

/** The report of `tidemark score --json` without the next actions. */
export function independentScore(flags: readonly string[], answers: FileAnswers) {
  const scope = itemsInScope(flags);
  const given = scope.map(({ id }) => answers[id] || "");
  const areas = content.areas.map(({ id, applies_if }) => {
    const items = scope.filter((item) => item.area === id);
    return holds(applies_if, flags)
      ? { id, inScope: true, ...areaReport(items, answers) }
      : { id, inScope: false, level: null, index: null, blockers: null };
  });
  const levels = areas.flatMap(({ level }) => level ?? []);
  const sorted = (key: "low" | "high" | "strict") => levels.map((level) => level[key]).sort();
  const middle = Math.ceil(levels.length / 2) - 1;
  const indexes = areas.flatMap(({ index }) => index ?? []);
  const mean = (key: "low" | "high") =>
    indexes.reduce((sum, index) => sum + index[key], 0) / indexes.length;
  return {
    questionnaire: { version: content.version },
    profile: [...flags].sort(),
    coverage: {
      answered: given.filter((answer) => /^\d$/.test(answer)).length,
      applicable: given.filter((answer) => answer !== "NA").length,
    },
    overall: { low: sorted("low")[0], high: sorted("high")[0], strict: sorted("strict")[0] },
    typical: { low: sorted("low")[middle], high: sorted("high")[middle] },
    index: { low: mean("low"), high: mean("high") },
    areas,
  };
}
