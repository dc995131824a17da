import { z } from "zod";
import { NA_REASONS } from "@/lib/domain/answers";
import { ids, paragraph, slug } from "./text-schemas";

const value = z.literal([0, 1, 2, 3, 4]);

const detailed = z
  .strictObject({
    choice: z.union([value, z.literal(["NA", "DK"])]),
    reason: z.enum(NA_REASONS).optional(),
    text: paragraph.max(1000).optional(),
    note: paragraph.optional(),
    links: z
      .array(z.url({ protocol: /^https?$/ }))
      .max(20)
      .optional(),
  })
  .refine(
    ({ choice, reason, text }) => (choice === "NA") === Boolean(reason && text),
    "the choice NA, and no other, needs a reason and a text",
  );

const answers = z.record(slug, z.union([value, z.literal(["DK", "unanswered"]), detailed]));

const taken = {
  days_ago: z.int().min(1),
  mode: z.enum(["full", "quick"]),
  answers,
};

/** One file of `content/example`: an invented team with its history. */
export const exampleTeamSchema = z.strictObject({
  name: paragraph.max(80),
  group: paragraph.max(60),
  description: paragraph.max(500),
  profile: ids,
  snapshots: z
    .array(
      z.strictObject({
        name: paragraph.max(100),
        note: paragraph.max(2000).optional(),
        ...taken,
      }),
    )
    .min(2)
    .max(4),
  draft: z.strictObject(taken).optional(),
});

export type RawExampleTeam = z.infer<typeof exampleTeamSchema>;
export type RawExampleAnswer = z.infer<typeof answers>[string];
