import { readFileSync } from "node:fs";
import path from "node:path";
import Ajv2020 from "ajv/dist/2020";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/export/canonical-json";
import { roadmapJson } from "@/lib/export/roadmap-json";
import { roadmapDocument, roadmapSchema } from "@/lib/export/roadmap-schema";
import { nastyRoadmap } from "@/tests/support/nasty-report";
import { buildReport, buildRoadmapReport, DRAFT } from "@/tests/support/results";

const SCHEMA = path.join(import.meta.dirname, "../../../docs/schemas/tidemark-roadmap.v1.json");

const validate = new Ajv2020({
  strict: true,
  validateFormats: false,
  allErrors: true,
}).compile(JSON.parse(readFileSync(SCHEMA, "utf8")));

const plan = buildRoadmapReport(buildReport(), 3);

describe("roadmap as JSON", () => {
  it("keeps to the published schema, snapshot and draft", () => {
    const draft = buildRoadmapReport(buildReport({ source: DRAFT }), 5);
    for (const report of [plan, nastyRoadmap(), draft]) {
      const document = JSON.parse(roadmapJson(report));
      expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
      expect(roadmapDocument.safeParse(document).success).toBe(true);
    }
  });

  it("has a schema that refuses what is missing, wrong or new", () => {
    const document = JSON.parse(roadmapJson(plan));
    const [action] = document.actions;
    for (const wrong of [
      { ...document, pace: undefined },
      { ...document, extra: 1 },
      { ...document, formatVersion: 2 },
      { ...document, actions: [{ ...action, from: 5 }] },
      { ...document, actions: [{ ...action, endsOn: undefined }] },
    ]) {
      expect(validate(JSON.parse(JSON.stringify(wrong)))).toBe(false);
    }
  });

  it("is read and written again byte for byte", () => {
    const text = roadmapJson(nastyRoadmap());
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  it("tells days, dates and texts exactly", () => {
    const nasty = nastyRoadmap();
    const document = roadmapDocument.parse(JSON.parse(roadmapJson(nasty)));
    const actions = nasty.roadmap.stages.flatMap((stage) => stage.actions);
    expect(document.actions.map(({ practice }) => practice)).toEqual(
      actions.map(({ practice }) => practice),
    );
    expect(document.actions.reduce((sum, { days }) => sum + days, 0)).toBe(document.totalDays);
    for (const { practice, title, startsOn, endsOn } of document.actions) {
      expect(nasty.schedule.slots.get(practice)).toMatchObject({ startsOn, endsOn });
      expect(nasty.questionnaire.practices.find(({ id }) => id === practice)?.title).toBe(title);
    }
    expect(document.quarters.flatMap(({ finishes }) => finishes)).toEqual(
      actions.map(({ practice }) => practice),
    );
  });
});

it("publishes the schema in use", () => {
  expect(readFileSync(SCHEMA, "utf8")).toBe(roadmapSchema());
});
