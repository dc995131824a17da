import { z } from "zod";
import type { TeamFormValues } from "@/components/teams/team-form-state";

const text = z.string().catch("");

const form = z.object({
  name: text,
  description: text,
  group: text,
  tags: text,
  profile: z.array(z.string()).catch([]),
  mode: z.enum(["full", "quick"]).catch("full"),
});

/** The fields of the team form as typed; lib/data judges them. */
export function readTeamForm(data: FormData): TeamFormValues {
  return form.parse({ ...Object.fromEntries(data), profile: data.getAll("profile") });
}

/** What the form says of a team, as lib/data takes it. */
export function teamFieldsOf({ mode: _mode, tags, ...fields }: TeamFormValues) {
  return {
    ...fields,
    tags: tags
      .split(",")
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ""),
  };
}
