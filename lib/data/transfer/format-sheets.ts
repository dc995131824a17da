import { z } from "zod";
import { GATE_REASONS } from "@/lib/domain/gates/gate";
import { dottedSlug, id, line, slug, time } from "./format-parts";

/** What a draft says about one item of a worksheet. */
export const sheetAnswer = z.strictObject({
  worksheet: slug,
  item: dottedSlug,
  value: z.number().min(0).max(100).nullable(),
  version: z.int().min(1),
  savedAt: time,
  savedBy: line,
});

/** A manual gate in the register of a draft. */
export const gate = z.strictObject({
  id,
  stage: line.refine((value) => value.trim() !== "", { error: "It must not be empty." }),
  reason: z.literal(GATE_REASONS),
  owner: line,
  waitHours: z.number().min(0).max(9_999.99).nullable(),
  reviewBy: z.iso.date().nullable(),
  addedAt: time,
  removedAt: time.nullable(),
  version: z.int().min(1),
  savedAt: time,
  savedBy: line,
});

export type ExportSheetAnswer = Readonly<z.infer<typeof sheetAnswer>>;
export type ExportGate = Readonly<z.infer<typeof gate>>;
