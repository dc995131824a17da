import { z } from "zod";
import { NA_REASONS } from "@/lib/domain/answers";
import { storedResults } from "@/lib/storage/stored-json";
import { storedQuestionnaire } from "@/lib/storage/stored-questionnaire";
import { isWebAddress } from "../input/answer-input";
import { id, line, mode, sha256, slug, text, time } from "./format-parts";
import { plan } from "./format-plan";

/** What the first member of a file says. */
export const EXPORT_FORMAT = "tidemark-export";

/** The version of the format that this Tidemark writes, and the newest that it reads. */
export const FORMAT_VERSION = 1;

const answer = {
  choice: z.literal([0, 1, 2, 3, 4, "NA", "DK"]).nullable(),
  naReason: z.literal(NA_REASONS).nullable(),
  naText: text,
  note: text,
  links: z.array(
    z.string().max(2_000).refine(isWebAddress, { error: "It must be a web address." }),
  ),
};

const change = z.strictObject({
  practice: slug,
  version: z.int().min(1),
  draft: id,
  ...answer,
  savedAt: time,
  savedBy: line,
});

const draft = z.strictObject({
  id,
  mode,
  startedAt: time,
  changedAt: time.nullable(),
  closedAt: time.nullable(),
  snapshot: id.nullable(),
  questionnaireVersion: line,
  contentHash: sha256.or(z.literal("")),
  answers: z.array(z.strictObject({ practice: slug, version: z.int().min(1) })),
});

const snapshot = z.strictObject({
  id,
  name: line,
  note: text,
  mode,
  profile: z.array(slug),
  scope: z.array(slug),
  questionnaireVersion: line,
  contentHash: sha256,
  answers: z.array(z.strictObject({ practice: slug, ...answer })),
  results: storedResults,
  submittedAt: time,
  submittedBy: line,
  withdrawnAt: time.nullable(),
});

const team = z.strictObject({
  id,
  name: line.refine((value) => value.trim() !== "", { error: "It must not be empty." }),
  description: text,
  group: line,
  profile: z.array(slug),
  tags: z.array(line).min(1).optional().describe("Left out where there is none"),
  externalId: line.optional().describe("What another catalogue calls the team"),
  example: z.boolean(),
  createdAt: time,
  updatedAt: time,
  deletedAt: time.nullable(),
  drafts: z.array(draft),
  changes: z.array(change),
  snapshots: z.array(snapshot),
  plans: z
    .array(plan)
    .min(1)
    .optional()
    .describe("Plans that the team keeps, removed ones too; left out where there is none"),
});

/** A file of `tidemark export`. Members that are not known are refused. */
export const exportDocument = z.strictObject({
  $schema: z.literal("tidemark-export.v1.json"),
  format: z.literal(EXPORT_FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  contentHash: sha256.describe("SHA-256 of this document in canonical form without this member"),
  questionnaires: z
    .array(z.strictObject({ contentHash: sha256, version: line, content: storedQuestionnaire }))
    .describe("What the drafts and snapshots were asked with, as far as it is stored"),
  teams: z.array(team),
});

export type ExportDocument = Readonly<z.infer<typeof exportDocument>>;
export type ExportTeam = Readonly<z.infer<typeof team>>;
export type ExportQuestionnaire = ExportDocument["questionnaires"][number];
