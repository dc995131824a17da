import { z } from "zod";
import type { ActionState } from "@/lib/domain/plans/track-plan";
import { canonicalJson } from "./canonical-json";

/** What the first member of a roadmap as JSON says. */
export const ROADMAP_SCHEMA_ID = "tidemark-roadmap.v1.json";

const ACTION_STATES = [
  "to-do",
  "under-way",
  "said-done",
  "adopted",
  "fallen",
  "dropped",
  "not-asked",
] as const satisfies readonly ActionState[];

const day = z.iso.date();
const level = z.int().min(1).max(5);
const answer = z.int().min(0).max(4);
const number = z.int().min(1);

const source = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("snapshot"),
    id: z.string(),
    name: z.string(),
    submittedAt: z.iso.datetime(),
  }),
  z.strictObject({
    kind: z.literal("draft"),
    id: z.string(),
    startedAt: z.iso.datetime(),
    changedAt: z.iso.datetime().nullable(),
  }),
]);

const externalId = z.string().describe("tidemark:<snapshot or draft>:<practice>, permanent");

const kept = z
  .strictObject({
    state: z.enum(ACTION_STATES).describe("adopted: a later snapshot shows it"),
    closed: z.boolean(),
    owner: z.string(),
    due: day.describe("By which it should be closed"),
    note: z.string(),
  })
  .optional()
  .describe("What became of it, when the roadmap is a kept plan");

const question = z.strictObject({
  id: externalId,
  practice: z.string(),
  area: z.string(),
  title: z.string(),
  question: z.string(),
  hint: z.string(),
  why: z.string(),
});

const action = z.strictObject({
  id: externalId,
  order: number.describe("Its place on the roadmap, from 1"),
  stage: level.describe("The level that its stage brings to every area"),
  practice: z.string(),
  area: z.string(),
  title: z.string(),
  from: answer.nullable().describe("The answer of today; null for an unknown one"),
  fromText: z.string().nullable(),
  to: answer,
  toText: z.string(),
  days: z.number().min(0).describe("Person-days"),
  value: number,
  quickWin: z.boolean(),
  startsOn: day,
  endsOn: day.describe("The last day, inclusive"),
  startsInQuarter: number,
  finishesInQuarter: number,
  needs: z.array(z.string()).describe("Practices that come first"),
  unlocks: z.array(z.string()).describe("Practices that wait for it"),
  improves: z.array(z.string()),
  why: z.string(),
  firstStep: z.string(),
  proof: z.string(),
  kept,
});

const ownAction = z
  .strictObject({
    id: externalId,
    title: z.string(),
    area: z.string().nullable(),
    stage: level.or(z.literal("first")).describe("It comes before the actions of this stage"),
    days: number.describe("Person-days"),
    startsOn: day,
    endsOn: day.describe("The last day, inclusive"),
    startsInQuarter: number,
    finishesInQuarter: number,
    kept,
  })
  .describe("Added by the team; changes no level");

const quarter = z.strictObject({
  id: externalId,
  number,
  name: z.string(),
  startsOn: day,
  endsOn: day.describe("The last day, inclusive"),
  capacity: z.number().min(0).describe("Person-days"),
  finishes: z
    .array(z.string())
    .describe("Practices, and last parts of the ids of own actions, finished in it, in order"),
});

/** A roadmap as JSON, version 1. Members are only ever added. */
export const roadmapDocument = z.strictObject({
  $schema: z.literal(ROADMAP_SCHEMA_ID),
  format: z.literal("tidemark-roadmap"),
  formatVersion: z.literal(1),
  team: z.strictObject({ id: z.string(), name: z.string() }),
  source,
  questionnaire: z.strictObject({ title: z.string(), version: z.string() }),
  profile: z.array(z.string()),
  mode: z.literal(["full", "quick"]),
  target: z.strictObject({
    level: level.describe("The highest, where areas have levels of their own"),
    name: z.string(),
    areas: z.record(z.string(), level).nullable().describe("Level by area; null for all alike"),
    essentialsOnly: z.boolean().describe("Without the quotas of supporting practices"),
  }),
  pace: z.strictObject({ startsOn: day, capacity: z.array(z.number().min(0)).min(1) }),
  totalDays: z.number().min(0),
  lowestDays: z.number().min(0).describe("No plan takes fewer person-days"),
  optimal: z.boolean(),
  unreachable: z.array(z.string()).describe("Areas that cannot reach the target"),
  ignoredPrerequisites: z.array(z.strictObject({ practice: z.string(), prerequisite: z.string() })),
  quarters: z.array(quarter),
  findOut: z.array(question),
  actions: z.array(action),
  ownActions: z.array(ownAction),
});

export type RoadmapDocument = z.infer<typeof roadmapDocument>;

/** The JSON Schema (2020-12) of a roadmap as JSON, as canonical JSON. */
export function roadmapSchema(): string {
  const schema = z.toJSONSchema(roadmapDocument, { target: "draft-2020-12" });
  return canonicalJson({
    ...schema,
    $id: ROADMAP_SCHEMA_ID,
    title: "A roadmap of Tidemark on the calendar, version 1",
  });
}
