import { comparePlans } from "@/lib/domain/plans/compare-plans";
import { type ActionWords, NO_WORDS, type PlanEdition } from "@/lib/domain/plans/kept-plan";
import { makeEdition } from "@/lib/domain/plans/make-edition";
import { type LaterSnapshot, trackPlan } from "@/lib/domain/plans/track-plan";
import type { Report } from "@/lib/domain/report";
import type { PlanRequest } from "@/lib/domain/roadmap/plan-request";
import { buildPlanView, buildReport, SMALL_QUESTIONNAIRE } from "./results";

/** The plan that a request asks of a report, as an edition. */
export function buildEdition(
  request: Partial<PlanRequest> = {},
  report: Report = buildReport(),
  number = 1,
): PlanEdition {
  const goal = { kind: "level", level: 3 } as const;
  const { plan, questionnaire, source } = buildPlanView(report, { goal, ...request });
  if (!plan || source.kind === "draft") throw new Error("Nothing to plan");
  const made = { madeAt: "2026-10-15T09:00:00.000Z", madeBy: "Ana" };
  return makeEdition({
    plan,
    questionnaire,
    snapshot: source.head,
    query: "target=3",
    number,
    ...made,
  });
}

/** A snapshot after the plan that shows these practices adopted and asks all. */
export function buildLater(adopted: readonly string[] = [], name = "Winter"): LaterSnapshot {
  const asked = SMALL_QUESTIONNAIRE.practices.map(({ id }) => id);
  return {
    ...{ id: "s2", name, submittedAt: "2027-01-20T12:00:00.000Z" },
    adopted: new Set(adopted),
    applicable: new Set(asked),
  };
}

export function buildWords(words: Partial<ActionWords>): ActionWords {
  const said = { version: 1, changedAt: "2027-02-01T10:00:00.000Z", changedBy: "Ben" };
  const { changedAt: statusAt } = { ...said, ...words };
  return { ...NO_WORDS, statusAt, ...said, ...words };
}

type Parts = {
  readonly edition?: PlanEdition;
  readonly previous?: PlanEdition;
  readonly words?: Readonly<Record<string, ActionWords>>;
  readonly later?: readonly LaterSnapshot[];
  readonly today?: string;
  readonly isCurrent?: boolean;
};

/** What the page of a kept plan is given. */
export function buildKeptPlan(parts: Parts = {}) {
  const { edition = buildEdition(), previous = null, words = {}, later = [] } = parts;
  const { today = "2027-02-10", isCurrent = true } = parts;
  const newer = later.at(-1);
  return {
    team: { id: "t1", name: "Checkout" },
    plan: { id: "p1", name: "To Intermediate", isCurrent, version: 1 },
    questionnaire: SMALL_QUESTIONNAIRE,
    edition,
    previous,
    moved: previous && comparePlans(previous, edition),
    tracked: trackPlan({ edition, words: new Map(Object.entries(words)), later, today }),
    newer: newer ? { id: newer.id, name: newer.name, submittedAt: newer.submittedAt } : null,
  };
}

/** What a list shows of a plan. */
export function buildPlanHead(id: string, name: string, parts: Parts = {}) {
  const { plan, edition, tracked } = buildKeptPlan(parts);
  return { ...plan, id, name, edition, editions: 1, progress: tracked.progress };
}
