import { actionText } from "@/lib/domain/action-text";
import { formatIndex } from "@/lib/domain/format-figure";
import { areaName, practiceById } from "@/lib/domain/look-up";
import type { Action, Stage } from "@/lib/domain/roadmap";
import { quarterName } from "@/lib/domain/roadmap/quarter-name";
import { stepsOf } from "@/lib/domain/roadmap/steps";
import { aimText, stageText } from "./aim-text";
import { blockerLines } from "./blocker-markdown";
import { keptFacts } from "./kept-action";
import { markdownText as text } from "./markdown-text";
import { externalId, type RoadmapReport, slotOf } from "./roadmap-report";

/**
 * A roadmap as GitHub-flavoured Markdown: where the team stands, what holds each area back, the
 * calendar, the stages as checklists by quarter and how it was made. Safe to paste into an issue tracker.
 *
 * @returns lines ended by a line feed; equal reports give equal bytes
 */
export function roadmapMarkdown(report: RoadmapReport): string {
  const sections = [
    titleLines(report),
    standingLines(report),
    blockerLines(report),
    calendarLines(report),
    findOutLines(report),
    ownLines(report),
    ...report.roadmap.stages.map((stage, index) => stageLines(report, stage, index + 1)),
    methodLines(report),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function titleLines(report: RoadmapReport): string[] {
  const { team, source, questionnaire, results, roadmap } = report;
  const from = source.kind === "snapshot" ? snapshotName(source.head) : "Draft, not submitted";
  const { answered, applicable } = results.coverage;
  const steps = stepsOf(roadmap);
  const days = steps.reduce((sum, step) => sum + step.days, 0);
  return [
    `# ${text(team.name)}: roadmap to ${text(aimText(report))}`,
    "",
    `${from}. ${answered} of ${applicable} practices answered.`,
    "",
    `${countOf(steps.length, "action")}, about ${countOf(days, "person-day")}, ${countOf(roadmap.stages.length, "stage")}.`,
    ...roadmap.unreachable.map(
      (id) =>
        `\n${text(areaName(questionnaire, id))} cannot reach this level: nothing at it or above applies.`,
    ),
  ];
}

function snapshotName({ name, submittedAt }: { name: string; submittedAt: string }): string {
  const day = `of ${submittedAt.slice(0, 10)}`;
  return name === "" ? `Snapshot ${day}` : `Snapshot “${text(name)}” ${day}`;
}

function standingLines({ questionnaire, results }: RoadmapReport): string[] {
  const rows = results.areas.map(({ id, level, index, coverage }) => {
    const name = text(areaName(questionnaire, id));
    if (level === null || index === null) return `| ${name} | – | – | out of scope |`;
    const share = `${coverage.answered} of ${coverage.applicable}`;
    const span = level.low === level.high ? `${level.low}` : `${level.low} to ${level.high}`;
    return `| ${name} | ${span} | ${indexSpan(index)} | ${share} |`;
  });
  return [
    "## Where the team stands",
    "",
    "| Area | Level | Index | Answered |",
    "| --- | --- | --- | --- |",
    ...rows,
  ];
}

function indexSpan({ low, high }: { low: number; high: number }): string {
  const [from, to] = [formatIndex(low), formatIndex(high)];
  return from === to ? from : `${from} to ${to}`;
}

function findOutLines({ questionnaire, roadmap }: RoadmapReport): string[] {
  if (roadmap.findOut.length === 0) return [];
  const lines = roadmap.findOut.map(({ practice, why }) => {
    const { title, question } = practiceById(questionnaire, practice);
    return `- [ ] **${text(title)}**: ${text(question)} ${text(why)}`;
  });
  return ["## Find out first", "", ...lines];
}

function ownLines(report: RoadmapReport): string[] {
  const { extra = [] } = report.roadmap;
  if (extra.length === 0) return [];
  const lines = extra.flatMap(({ id, title, area, days }) => [
    `- ${boxOf(report, id)} **${text(title)}** (${area === null ? "" : `${text(areaName(report.questionnaire, area))}, `}about ${countOf(days, "day")})`,
    `  - Planned: ${plannedFor(report, id)}`,
    ...keptLines(report, id),
    `  - Id: \`${externalId(report, id)}\``,
  ]);
  return ["## Your own actions", "", ...lines];
}

function stageLines(report: RoadmapReport, stage: Stage, number: number): string[] {
  const name = text(stageText(report, stage.level));
  const days = countOf(stage.days, "person-day");
  const blocks = report.schedule.quarters.flatMap((quarter) => {
    const here = stage.actions.filter(({ practice }) => quarter.finishes.includes(practice));
    if (here.length === 0) return [];
    const lines = here.flatMap((action) => actionLines(report, action));
    return [["", `### ${quarterName(quarter)}`, "", ...lines]];
  });
  return [`## Stage ${number}: ${name} (about ${days})`, ...blocks.flat()];
}

function calendarLines({ schedule }: RoadmapReport): string[] {
  if (schedule.quarters.length === 0) return [];
  const rows = schedule.quarters.map((quarter) => {
    const dates = `${quarter.startsOn} to ${quarter.endsOn}`;
    const done = countOf(quarter.finishes.length, "action");
    return `| ${quarterName(quarter)} | ${dates} | ${quarter.capacity} | ${done} |`;
  });
  return [
    "## Calendar",
    "",
    "| Quarter | Dates | Person-days | Finished |",
    "| --- | --- | --- | --- |",
    ...rows,
  ];
}

function actionLines(report: RoadmapReport, action: Action): string[] {
  const said = actionText(report.questionnaire, action);
  const list = (label: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`  - ${label}: ${items.map(text).join("; ")}`];
  return [
    `- ${boxOf(report, action.practice)} **${text(said.title)}** (${text(said.area)}, about ${countOf(action.days, "day")}, value ${action.value} of 10${action.quickWin ? ", quick win" : ""})`,
    `  - Why: ${text(action.why)}`,
    `  - Today: ${said.from === null ? "not known yet" : text(said.from)}`,
    `  - Then: ${text(said.to)}`,
    ...list("Needs first", said.needs),
    ...list("Unlocks", said.unlocks),
    ...list("Improves", said.improves),
    `  - First step: ${text(said.firstStep)}`,
    `  - Proof: ${text(said.proof)}`,
    `  - Planned: ${plannedFor(report, action.practice)}`,
    ...keptLines(report, action.practice),
    `  - Id: \`${externalId(report, action.practice)}\``,
  ];
}

/** Ticked when nothing is left to do. */
function boxOf({ kept }: RoadmapReport, step: string): string {
  return kept?.get(step)?.closed ? "[x]" : "[ ]";
}

function keptLines(report: RoadmapReport, step: string): string[] {
  return keptFacts(report, step).map(([label, said]) => `  - ${label}: ${text(said)}`);
}

function plannedFor(report: RoadmapReport, step: string): string {
  const slot = slotOf(report, step);
  return `${slot.startsOn} to ${slot.endsOn}`;
}

function methodLines({ questionnaire, results, roadmap }: RoadmapReport): string[] {
  const { S, M, L } = questionnaire.settings.effortDays;
  const ignored = roadmap.ignoredPrerequisites.map(
    ({ practice, prerequisite }) =>
      `- ${text(practiceById(questionnaire, practice).title)} would normally need ${text(
        practiceById(questionnaire, prerequisite).title,
      )} first; the profile leaves that out of scope.`,
  );
  return [
    "## How this was made",
    "",
    `- Questionnaire ${text(results.questionnaireVersion)}, ${results.mode} assessment, profile: ${results.profile.map(text).join(", ") || "no flag set"}.`,
    "- Unknown answers count as 0. A level needs every essential practice and a quota of the supporting ones.",
    `- Days are estimates: ${S}, ${M} or ${L} person-days from nothing for a small, medium or large practice, less what is already in place.`,
    "- Dates spread the days evenly over each quarter, as far as its capacity goes.",
    "- Value is 1 to 10, from how many outcomes and other practices the practice serves.",
    ...ignored,
  ];
}

function countOf(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}
