import { actionText } from "@/lib/domain/action-text";
import { practiceById } from "@/lib/domain/look-up";
import type { ReportSource } from "@/lib/domain/report";
import type { Action, FindOut, Stage } from "@/lib/domain/roadmap";
import type { ExtraAction } from "@/lib/domain/roadmap/plan-options";
import { quarterName } from "@/lib/domain/roadmap/quarter-name";
import type { Quarter } from "@/lib/domain/roadmap/schedule";
import { aimText } from "./aim-text";
import { canonicalJson } from "./canonical-json";
import { externalId, type RoadmapReport, slotOf } from "./roadmap-report";
import { ROADMAP_SCHEMA_ID, type RoadmapDocument } from "./roadmap-schema";

type Ordered = { readonly stage: Stage; readonly action: Action; readonly order: number };

/**
 * A roadmap as JSON: every text and date, exactly. Its schema is in `docs/schemas`.
 *
 * @returns canonical JSON; equal reports give equal bytes
 */
export function roadmapJson(report: RoadmapReport): string {
  const { team, questionnaire, results, roadmap, schedule } = report;
  const { totalDays, lowestDays, optimal, unreachable, ignoredPrerequisites } = roadmap;
  const document: RoadmapDocument = {
    $schema: ROADMAP_SCHEMA_ID,
    format: "tidemark-roadmap",
    formatVersion: 1,
    team: { id: team.id, name: team.name },
    source: sourceOf(report.source),
    questionnaire: { title: questionnaire.title, version: results.questionnaireVersion },
    profile: [...results.profile],
    mode: results.mode,
    target: targetOf(report),
    pace: { startsOn: schedule.pace.startsOn, capacity: [...schedule.pace.capacity] },
    totalDays,
    lowestDays,
    optimal,
    unreachable: [...unreachable],
    ignoredPrerequisites: ignoredPrerequisites.map((each) => ({ ...each })),
    quarters: schedule.quarters.map((quarter) => quarterOf(report, quarter)),
    findOut: roadmap.findOut.map((each) => questionOf(report, each)),
    actions: inOrder(report).map((each) => actionOf(report, each)),
    ownActions: (roadmap.extra ?? []).map((each) => ownActionOf(report, each)),
  };
  return canonicalJson(document);
}

function sourceOf(source: ReportSource): RoadmapDocument["source"] {
  if (source.kind === "draft") {
    const { id, startedAt, changedAt } = source.head;
    return { kind: source.kind, id, startedAt, changedAt };
  }
  const { id, name, submittedAt } = source.head;
  return { kind: source.kind, id, name, submittedAt };
}

function targetOf(report: RoadmapReport): RoadmapDocument["target"] {
  const { target, areaTargets, essentialsOnly = false } = report.roadmap;
  const areas = areaTargets ? { ...areaTargets } : null;
  return { level: target, name: aimText(report), areas, essentialsOnly };
}

function ownActionOf(
  report: RoadmapReport,
  { id, title, area, stage, days }: ExtraAction,
): RoadmapDocument["ownActions"][number] {
  const { startsOn, endsOn, starts, finishes } = slotOf(report, id);
  const when = { startsOn, endsOn, startsInQuarter: starts, finishesInQuarter: finishes };
  return { id: externalId(report, id), title, area, stage, days, ...when, ...keptOf(report, id) };
}

function quarterOf(report: RoadmapReport, quarter: Quarter): RoadmapDocument["quarters"][number] {
  const { number, startsOn, endsOn, capacity, finishes } = quarter;
  return {
    id: externalId(report, `quarter-${number}`),
    number,
    name: quarterName(quarter),
    startsOn,
    endsOn,
    capacity,
    finishes: [...finishes],
  };
}

function questionOf(
  report: RoadmapReport,
  { practice: id, why }: FindOut,
): RoadmapDocument["findOut"][number] {
  const { area, title, question, hint } = practiceById(report.questionnaire, id);
  return {
    id: externalId(report, `${id}:find-out`),
    practice: id,
    area,
    title,
    question,
    hint,
    why,
  };
}

function inOrder({ roadmap }: RoadmapReport): Ordered[] {
  return roadmap.stages
    .flatMap((stage) => stage.actions.map((action) => ({ stage, action })))
    .map((each, place) => ({ ...each, order: place + 1 }));
}

function actionOf(
  report: RoadmapReport,
  { stage, action, order }: Ordered,
): RoadmapDocument["actions"][number] {
  const { practice, area, from, to, days, value, quickWin, after, unlocks, why } = action;
  const slot = slotOf(report, practice);
  const text = actionText(report.questionnaire, action);
  return {
    id: externalId(report, practice),
    order,
    stage: stage.level,
    ...{ practice, area, title: text.title, from, to, days, value, quickWin, why },
    fromText: text.from,
    toText: text.to,
    startsOn: slot.startsOn,
    endsOn: slot.endsOn,
    startsInQuarter: slot.starts,
    finishesInQuarter: slot.finishes,
    needs: [...after],
    unlocks: [...unlocks],
    improves: [...text.improves],
    firstStep: text.firstStep,
    proof: text.proof,
    ...keptOf(report, practice),
  };
}

function keptOf({ kept }: RoadmapReport, step: string): Pick<ActionDocument, "kept"> {
  const action = kept?.get(step);
  if (!action) return {};
  const { state, closed, owner, due, note } = action;
  return { kept: { state, closed, owner, due, note } };
}

type ActionDocument = RoadmapDocument["actions"][number];
