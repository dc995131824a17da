import { z } from "zod";
import { ids, paragraph, slug } from "./text-schemas";

const several = ids.min(2, "must name at least two practices");

/** The shape of a version of the questionnaire, wherever it is named. */
export const version = z.string().regex(/^\d+\.\d+\.\d+$/, "must be three numbers, such as 1.0.0");

/** The shape of `content/versions/<to>.yaml`. */
export const versionSchema = z.strictObject({
  from: version,
  to: version,
  why: paragraph,
  renamed: z.record(slug, slug).default({}),
  split: z.record(slug, several).default({}),
  merged: z.record(slug, several).default({}),
  withdrawn: ids.default([]),
  added: ids.default([]),
});

/** A step from one version to the next as it is written. */
export type RawVersion = z.infer<typeof versionSchema>;
