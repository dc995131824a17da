import { actionText } from "@/lib/domain/action-text";
import { areaName, practiceById } from "@/lib/domain/look-up";
import type { Action, FindOut } from "@/lib/domain/roadmap";
import type { ExtraAction } from "@/lib/domain/roadmap/plan-options";
import { quarterName } from "@/lib/domain/roadmap/quarter-name";
import type { Quarter } from "@/lib/domain/roadmap/schedule";
import { stepsOf } from "@/lib/domain/roadmap/steps";
import { keptFacts } from "./kept-action";
import { oneLine, shortTitle } from "./one-line";
import { externalId, type KeptAction, OWN_WHY, type RoadmapReport, slotOf } from "./roadmap-report";

/** A label with its text: text as it is in the questionnaire, not safe in any markup yet. */
export type Fact = readonly [label: string, text: string];

/** One thing to do, as every backlog sees it. */
export type BacklogItem = {
  readonly externalId: string;
  readonly kind: "find-out" | "action";
  /** Null for an action of the team's own. */
  readonly practice: string | null;
  /** One line of at most 255 characters; the facts hold a longer one in full. */
  readonly title: string;
  /** Id of its area, a slug; null for an action of the team's own without one. */
  readonly area: string | null;
  /** In which it is finished, or asked; null for a question when no action is planned. */
  readonly quarter: Quarter | null;
  /** ISO 8601, both inclusive; null for a question. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** Of a kept plan when it should be closed, else the day on which it ends. */
  readonly dueOn: string | null;
  /** Person-days, 0 for a question. */
  readonly days: number;
  /** 1 to the maximum of the questionnaire, which a question has, and what the team added. */
  readonly value: number;
  readonly facts: readonly Fact[];
  /** What became of it, when the roadmap is a kept plan; null for a question. */
  readonly kept: KeptAction | null;
};

/** The label that every item of every backlog bears, by which a roadmap is found again. */
export const BACKLOG_LABEL = "cd-maturity";

/** What to find out, then the actions in the order to take them. */
export function backlogItems(report: RoadmapReport): BacklogItem[] {
  return [
    ...report.roadmap.findOut.map((each) => questionItem(report, each)),
    ...stepsOf(report.roadmap).map((step) =>
      step.kind === "practice" ? actionItem(report, step.action) : ownItem(report, step.extra),
    ),
  ];
}

function questionItem(report: RoadmapReport, { practice: id, why }: FindOut): BacklogItem {
  const { questionnaire, schedule } = report;
  const practice = practiceById(questionnaire, id);
  const title = `Find out: ${practice.title}`;
  const itemId = externalId(report, `${id}:find-out`);
  return {
    externalId: itemId,
    kind: "find-out",
    practice: id,
    title: shortTitle(title),
    area: practice.area,
    quarter: schedule.quarters[0] ?? null,
    startsOn: null,
    endsOn: null,
    dueOn: null,
    days: 0,
    value: questionnaire.settings.value.maximum,
    facts: [
      ...fullTitle(title),
      ["Question", practice.question],
      ["Where to look", practice.hint],
      ["Why", why],
      ["Area", areaName(questionnaire, practice.area)],
      ...lastFacts(report, itemId),
    ],
    kept: null,
  };
}

function ownItem(report: RoadmapReport, { id, title, area, days }: ExtraAction): BacklogItem {
  const { questionnaire, schedule } = report;
  const slot = slotOf(report, id);
  const kept = report.kept?.get(id) ?? null;
  return {
    externalId: externalId(report, id),
    kind: "action",
    practice: null,
    title: shortTitle(title),
    area,
    quarter: schedule.quarters[slot.finishes - 1] ?? null,
    startsOn: slot.startsOn,
    endsOn: slot.endsOn,
    dueOn: kept?.due ?? slot.endsOn,
    days,
    value: questionnaire.settings.value.maximum,
    facts: [
      ...fullTitle(title),
      ["Why", OWN_WHY],
      ...(area === null ? [] : [["Area", areaName(questionnaire, area)] as const]),
      ["Planned", `${slot.startsOn} to ${slot.endsOn}, about ${dayCount(days)}`],
      ...keptFacts(report, id),
      ...lastFacts(report, externalId(report, id)),
    ],
    kept,
  };
}

function actionItem(report: RoadmapReport, action: Action): BacklogItem {
  const { quarters } = report.schedule;
  const slot = slotOf(report, action.practice);
  const { title } = practiceById(report.questionnaire, action.practice);
  const kept = report.kept?.get(action.practice) ?? null;
  return {
    externalId: externalId(report, action.practice),
    kind: "action",
    practice: action.practice,
    title: shortTitle(title),
    area: action.area,
    quarter: quarters[slot.finishes - 1] ?? null,
    startsOn: slot.startsOn,
    endsOn: slot.endsOn,
    dueOn: kept?.due ?? slot.endsOn,
    days: action.days,
    value: action.value,
    facts: [
      ...fullTitle(title),
      ...actionFacts(report, action),
      ["Planned", `${slot.startsOn} to ${slot.endsOn}, about ${dayCount(action.days)}`],
      ...keptFacts(report, action.practice),
      ...lastFacts(report, externalId(report, action.practice)),
    ],
    kept,
  };
}

function actionFacts({ questionnaire }: RoadmapReport, action: Action): Fact[] {
  const text = actionText(questionnaire, action);
  const list = (label: string, items: readonly string[]): Fact[] =>
    items.length === 0 ? [] : [[label, items.join("; ")]];
  return [
    ["Why", action.why],
    ["Today", text.from ?? "Not known yet"],
    ["Then", text.to],
    ["First step", text.firstStep],
    ["Proof", text.proof],
    ...list("Needs first", text.needs),
    ...list("Unlocks", text.unlocks),
    ...list("Improves", text.improves),
    ["Area", text.area],
  ];
}

function lastFacts({ team }: RoadmapReport, id: string): Fact[] {
  return [
    ["Team", team.name],
    ["Id", id],
  ];
}

function fullTitle(title: string): Fact[] {
  return shortTitle(title) === oneLine(title) ? [] : [["Full title", title]];
}

function dayCount(days: number): string {
  return `${days} ${days === 1 ? "day" : "days"}`;
}

/** "2027 Q1", or nothing. */
export function quarterOf({ quarter }: BacklogItem): string {
  return quarter ? quarterName(quarter) : "";
}

/**
 * In which of some equal classes of value an item falls.
 *
 * @param classes names from the most valuable to the least
 * @param maximum the highest value
 */
export function classOf(
  { value }: BacklogItem,
  classes: readonly [string, ...string[]],
  maximum: number,
): string {
  const place = Math.floor(((maximum - value) * classes.length) / maximum);
  return classes[Math.min(place, classes.length - 1)] ?? classes[0];
}
