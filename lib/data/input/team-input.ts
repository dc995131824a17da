import { z } from "zod";
import { groupPath } from "@/lib/domain/organisation/group-path";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import { foldCase } from "@/lib/storage/text-keys";
import type { Invalid } from "../invalid";
import type { TeamFields } from "../team";
import { invalid, toFieldErrors } from "./field-errors";
import { isVisible, plainText, singleLine } from "./text";

const NAME_MAXIMUM = 80;
const DESCRIPTION_MAXIMUM = 500;
const GROUP_MAXIMUM = 200;
const TAG_MAXIMUM = 40;
const TAGS_MAXIMUM = 20;

const group = singleLine(GROUP_MAXIMUM).transform(groupPath);

/** Reads the path of a group. */
export function parseGroup(
  input: unknown,
): { readonly status: "ok"; readonly path: string } | Invalid {
  const parsed = z.object({ group }).safeParse({ group: input });
  return parsed.success
    ? { status: "ok", path: parsed.data.group }
    : invalid(toFieldErrors(parsed.error));
}

/** Reads what somebody entered about a team; all problems at once. */
export function parseTeamFields(
  questionnaire: Questionnaire,
  input: unknown,
): { readonly status: "ok"; readonly fields: TeamFields } | Invalid {
  const flags = questionnaire.profile.map((flag) => flag.id);
  const schema = z.strictObject(
    {
      name: singleLine(NAME_MAXIMUM).refine(isVisible, { error: "Enter a name for the team." }),
      description: plainText(DESCRIPTION_MAXIMUM),
      group,
      profile: z
        .array(z.literal(flags, { error: `Choose only from ${flags.join(", ")}.` }), {
          error: "Send the profile as a list.",
        })
        .transform((chosen) => flags.filter((flag) => chosen.includes(flag))),
      tags: z
        .array(singleLine(TAG_MAXIMUM), { error: "Send the tags as a list." })
        .transform((tags) => eachOnce(tags.filter(isVisible)).sort())
        .refine((tags) => tags.length <= TAGS_MAXIMUM, {
          error: `Choose at most ${TAGS_MAXIMUM} tags.`,
        })
        .exactOptional(),
    },
    { error: whenNotAnObject },
  );
  const parsed = schema.safeParse(input);
  return parsed.success
    ? { status: "ok", fields: parsed.data }
    : invalid(toFieldErrors(parsed.error));
}

/** Without case, in which nobody tells tags apart: the first spelling stays. */
function eachOnce(tags: readonly string[]): string[] {
  const firstOf = new Map(tags.toReversed().map((tag) => [foldCase(tag), tag]));
  return [...firstOf.values()];
}

function whenNotAnObject(issue: { readonly code: string }): string | undefined {
  return issue.code === "invalid_type" ? "Send the fields as an object." : undefined;
}
