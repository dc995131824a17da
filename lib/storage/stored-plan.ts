import { z } from "zod";
import type { PlanEdition } from "@/lib/domain/plans/kept-plan";

const rank = z.literal([1, 2, 3, 4, 5]);

const plannedAction = z.object({
  id: z.string(),
  kind: z.literal(["practice", "own"]),
  title: z.string(),
  area: z.string().nullable(),
  stage: rank.or(z.literal("first")),
  quarter: z.int().min(1),
  finishBy: z.iso.date(),
  days: z.int().min(1),
  from: z.int().min(0).max(4).nullable(),
  to: z.int().min(1).max(4).nullable(),
});

/** What an edition says beside its number, its snapshot's id, and who made it when. */
export type EditionText = Omit<PlanEdition, "number" | "snapshotId" | "madeAt" | "madeBy">;

/** {@link EditionText} in a column. */
export const storedEdition = z.object({
  snapshotName: z.string(),
  snapshotAt: z.iso.datetime({ precision: 3 }),
  query: z.string(),
  aim: z.string(),
  startsOn: z.iso.date(),
  actions: z.array(plannedAction),
  totalDays: z.int().min(0),
  quarters: z.int().min(0),
  finishesOn: z.iso.date().nullable(),
  reaches: z.object({
    level: z.literal([0, 1, 2, 3, 4, 5]),
    index: z.number().min(0).max(100),
  }),
}) satisfies z.ZodType<EditionText>;
