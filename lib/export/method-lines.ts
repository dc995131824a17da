import { areaName, practiceById } from "@/lib/domain/look-up";
import type { Report } from "@/lib/domain/report";
import { shortDayText } from "./day-text";
import type { RoadmapReport } from "./roadmap-report";

/** A paragraph about how a document was made. */
export type MethodLine = { readonly topic: string; readonly text: string };

/** Where the levels and the index come from. */
export function methodLines({ questionnaire, results }: Report): MethodLine[] {
  const [part, whole] = questionnaire.settings.quota;
  return [
    {
      topic: "Questionnaire",
      text: `${questionnaire.title}, version ${results.questionnaireVersion}, ${results.mode} assessment.`,
    },
    { topic: "Profile", text: `${results.profile.join(", ") || "No flag set"}.` },
    {
      topic: "Level",
      text: `An area has a level when every essential practice and ${part} of ${whole} supporting practices are adopted at it and at every level below. The overall level is that of the lowest area.`,
    },
    {
      topic: "Index",
      text: "0 to 100: the weighted answers of an area as a share of what was possible; overall the mean of the areas in scope.",
    },
    {
      topic: "Unknown answers",
      text: "Unanswered and “don't know” count as 0. A range such as 40–55 shows what they leave open.",
    },
    {
      topic: "Not applicable",
      text: "A practice that does not apply is left out of level and index.",
    },
  ];
}

/** Where the plan comes from, for a document with a roadmap; after {@link methodLines}. */
export function planMethodLines(report: RoadmapReport): MethodLine[] {
  const { S, M, L } = report.questionnaire.settings.effortDays;
  return [
    {
      topic: "Days",
      text: `Estimates: ${S}, ${M} or ${L} person-days from nothing for a small, medium or large practice, less what is in place.`,
    },
    {
      topic: "Value",
      text: "1 to 10, from how many outcomes and other practices a practice serves.",
    },
    { topic: "Dates", text: paceText(report) },
    { topic: "Plan", text: proofText(report) },
    ...unreachableLines(report),
    ...ignoredLines(report),
  ];
}

function paceText({ schedule: { pace } }: RoadmapReport): string {
  const figures = pace.capacity.join(", ");
  const days =
    pace.capacity.length === 1
      ? `${figures} person-days in each quarter`
      : `${figures} person-days in the first quarters, then ${pace.capacity.at(-1)} in each`;
  return `One action after the other from ${shortDayText(pace.startsOn)}, with ${days}.`;
}

function proofText({ roadmap }: RoadmapReport): string {
  const { optimal, lowestDays, totalDays } = roadmap;
  if (optimal) return "No plan reaches the target with less work.";
  return lowestDays === totalDays
    ? "No plan reaches the target with less work; a better order within a stage is possible."
    : `Every plan takes at least ${lowestDays} person-days, this one ${totalDays}: the search was cut short.`;
}

function unreachableLines({ questionnaire, roadmap }: RoadmapReport): MethodLine[] {
  return roadmap.unreachable.map((id) => ({
    topic: "Out of reach",
    text: `${areaName(questionnaire, id)} cannot reach this level: nothing at it or above applies.`,
  }));
}

function ignoredLines({ questionnaire, roadmap }: RoadmapReport): MethodLine[] {
  const title = (id: string) => practiceById(questionnaire, id).title;
  return roadmap.ignoredPrerequisites.map(({ practice, prerequisite }) => ({
    topic: "Left out",
    text: `“${title(practice)}” would normally need “${title(prerequisite)}” first; the profile leaves that out of scope.`,
  }));
}
