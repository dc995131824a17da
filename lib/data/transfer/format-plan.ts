import { z } from "zod";
import { ACTION_STATUSES } from "@/lib/domain/plans/kept-plan";
import { storedEdition } from "@/lib/storage/stored-plan";
import { id, line, slug, text, time } from "./format-parts";

const edition = z.strictObject({
  number: z.int().min(1),
  snapshot: id,
  madeAt: time,
  madeBy: line,
  edition: storedEdition,
});

const words = z.strictObject({
  action: slug,
  status: z.literal(ACTION_STATUSES),
  /** When that was said, where it was not together with the rest. */
  statusAt: time.optional(),
  owner: line,
  dueOn: z.iso.date().nullable(),
  note: text,
  version: z.int().min(1),
  changedAt: time,
  changedBy: line,
});

/** A plan that a team keeps, with all of its editions and what people said about its actions. */
export const plan = z.strictObject({
  id,
  name: line.refine((value) => value.trim() !== "", { error: "It must not be empty." }),
  current: z.boolean(),
  version: z.int().min(1),
  createdAt: time,
  createdBy: line,
  changedAt: time,
  deletedAt: time.nullable(),
  editions: z.array(edition).min(1),
  words: z.array(words),
});

export type ExportPlan = Readonly<z.infer<typeof plan>>;
