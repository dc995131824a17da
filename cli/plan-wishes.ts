import type { LevelRank } from "@/lib/domain/levels";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { AreaTargets, PlanOptions } from "@/lib/domain/roadmap/plan-options";
import { MOST_CAPACITY, MOST_DAYS } from "@/lib/domain/roadmap/plan-query/limits";
import { levelOf } from "@/lib/domain/roadmap/plan-query/read-goal";
import { parseCapacity, parseDate, wholeNumber } from "@/lib/domain/roadmap/plan-query/read-pace";
import type { Preset } from "@/lib/domain/roadmap/preset";
import { quoted } from "./answer-file";

/** What can be asked of a plan, as written on the command line; left out, nothing is. */
export type WishTexts = {
  /** A level, a preset, or areas as `build=3,test=2`; null for the next level. */
  readonly target: string | null;
  /** Person-days a quarter, or one number for each; null for a plan without quarters. */
  readonly capacity: string | null;
  readonly start?: string | undefined;
  readonly budget?: string | undefined;
  readonly pin?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
  readonly underWay?: readonly string[] | undefined;
  /** `id=days`. */
  readonly effort?: readonly string[] | undefined;
};

/** The same, read. */
export type Wishes = {
  readonly goal: LevelRank | AreaTargets | Preset | null;
  readonly options: Omit<PlanOptions, "target">;
  readonly capacity: readonly [number, ...number[]] | null;
  readonly startsOn: string | null;
  readonly budget: number | null;
};

type Known = { readonly questionnaire: Questionnaire; readonly presets: readonly Preset[] };

/** Reads what is asked of a plan; a problem for everything that is wrong, by option. */
export function readWishes(
  texts: WishTexts,
  known: Known,
): { readonly wishes: Wishes; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const check = <T>(value: T | null, problem: string): T | null => {
    if (value === null) problems.push(problem);
    return value;
  };
  const read = <T>(
    text: string | null | undefined,
    parse: (text: string) => T | null,
    why: string,
  ) =>
    text === null || text === undefined ? null : check(parse(text), why.replace("%", quoted(text)));
  const { capacity, start, budget } = texts;
  const ids = known.questionnaire.practices.map(({ id }) => id);
  const practices = (option: string, given: readonly string[] = []) =>
    given.flatMap((id) => check(ids.includes(id) ? id : null, unknown(option, id)) ?? []);
  const wishes: Wishes = {
    goal: read(texts.target, (text) => parseGoal(text, known), NO_TARGET),
    capacity: read(capacity, toCapacity, "--capacity: % is not a whole number from 1 to 999999"),
    startsOn: read(start, parseDate, "--start: % is not a date such as 2027-01-01"),
    budget: read(
      budget,
      (text) => wholeNumber(text, 1, MOST_CAPACITY),
      `--budget: % is not a whole number from 1 to ${MOST_CAPACITY}`,
    ),
    options: {
      pinned: practices("--pin", texts.pin),
      excluded: practices("--exclude", texts.exclude),
      underWay: practices("--under-way", texts.underWay),
      efforts: Object.fromEntries(
        (texts.effort ?? []).flatMap((text) => {
          const effort = parseEffort(text, ids);
          return check(effort, `--effort: ${quoted(text)} is not practice=days, 1 to 9999`)
            ? [effort as readonly [string, number]]
            : [];
        }),
      ),
    },
  };
  if (start !== undefined && capacity === null) problems.push("--start: needs --capacity");
  return { wishes, problems };
}

const NO_TARGET = "--target: % is not a whole number from 1 to 5, a preset or area=level";

function unknown(option: string, id: string): string {
  return `${option}: there is no practice ${quoted(id)}`;
}

function parseGoal(text: string, { questionnaire, presets }: Known): Wishes["goal"] {
  if (!text.includes("=")) return levelOf(text) ?? presets.find(({ id }) => id === text) ?? null;
  const areas = new Set(questionnaire.areas.map(({ id }) => id));
  const levels = text.split(",").map((part) => {
    const [area = "", level = "", ...others] = part.split("=");
    const rank = others.length === 0 && areas.has(area) ? levelOf(level) : null;
    return rank === null ? null : ([area, rank] as const);
  });
  const read = levels.filter((level) => level !== null);
  return read.length === levels.length ? Object.fromEntries(read) : null;
}

function toCapacity(text: string): Wishes["capacity"] {
  if (/^[1-9]\d{0,5}$/.test(text)) return [Number(text)];
  return text.includes(",") ? parseCapacity(text) : null;
}

function parseEffort(text: string, ids: readonly string[]): readonly [string, number] | null {
  const [id = "", days = "", ...others] = text.split("=");
  const value = others.length === 0 && ids.includes(id) ? wholeNumber(days, 1, MOST_DAYS) : null;
  return value === null ? null : [id, value];
}
