import type { Mode } from "@/lib/domain/questionnaire";

export type TeamFormValues = {
  name: string;
  description: string;
  group: string;
  /** Parted by commas. */
  tags: string;
  profile: readonly string[];
  mode: Mode;
};

export type TeamFormState = {
  values: TeamFormValues;
  fieldErrors: Readonly<Record<string, readonly string[]>>;
};

export type TeamFormAction = (state: TeamFormState, form: FormData) => Promise<TeamFormState>;

/** How long an assessment takes: practices with no flag and with every flag set, and minutes. */
export type ModeEstimate = { mode: Mode; practices: string; minutes: string };
