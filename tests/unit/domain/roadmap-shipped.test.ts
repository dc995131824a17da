import { describe, expect, test } from "vitest";
import { loadContent } from "@/lib/content/load-content";
import { LEVEL_RANKS } from "@/lib/domain/levels";
import { planRoadmap } from "@/lib/domain/plan-roadmap";

const questionnaire = loadContent().questionnaire;
const choices = new Map(questionnaire.practices.map(({ id }) => [id, 0] as const));
const FLAGS = questionnaire.profile.map((flag) => flag.id);

/** Least person-days and actions for each target, found by an independent exact planner. */
const MINIMUM = [
  { profile: [], totals: ["70 / 8", "340 / 24", "740 / 46", "1010 / 57", "1290 / 63"] },
  {
    profile: ["distributed", "server-side", "owns-database", "personal-data"],
    totals: ["75 / 9", "390 / 28", "850 / 53", "1220 / 67", "1520 / 74"],
  },
  {
    profile: ["runs-data-pipelines"],
    totals: ["80 / 10", "370 / 27", "870 / 52", "1160 / 64", "1460 / 71"],
  },
  { profile: FLAGS, totals: ["85 / 11", "440 / 32", "1140 / 65", "1630 / 83", "1990 / 91"] },
];

describe("the shipped questionnaire with every answer 0", { timeout: 60_000 }, () => {
  test.each(MINIMUM)("reaches each target with the least work: $profile", ({ profile, totals }) => {
    const planned = LEVEL_RANKS.map((target) => {
      const roadmap = planRoadmap({ questionnaire, profile, mode: "full", choices, target });
      const actions = roadmap.stages.flatMap((stage) => stage.actions);
      return `${roadmap.totalDays} / ${actions.length}`;
    });
    expect(planned).toEqual(totals);
  });

  test("with all flags the stages to Expert hold 11, 21, 33, 18 and 8 actions", () => {
    const assessment = { questionnaire, profile: FLAGS, mode: "full", choices } as const;
    const { stages } = planRoadmap({ ...assessment, target: 5 });
    expect(stages.map(({ actions }) => actions.length)).toEqual([11, 21, 33, 18, 8]);
  });
});
