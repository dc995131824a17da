import type { Choice } from "@/lib/domain/answers";
import type { Distribution } from "./distribution";
import type { FoundTeams, GroupPath, HeatMapRow } from "./teams";

export type CompareQuery = {
  /** Ids; two to six, or one to be seen beside the rest. */
  readonly teams: readonly string[];
  /** Of whom the rest is taken; null for all teams. */
  readonly group: GroupPath | null;
  /** Part of the name of a team to add; none with six teams. */
  readonly text?: string;
};

/** What a team answered to a practice; null is unanswered. */
export type ComparedChoice = Choice | "not-asked" | null;

/** Whether a team was asked, and nothing says what holds. */
export function isUnknown(choice: ComparedChoice): boolean {
  return choice === "DK" || choice === null;
}

/** What each team answered to one practice, in the order of the rows. */
export type ComparedAnswer = {
  readonly practice: string;
  readonly title: string;
  readonly area: string;
  readonly choices: readonly ComparedChoice[];
  /** Whether each has it in place: the answer reaches the threshold; null for what is no answer from 0 to 4. */
  readonly adopted: readonly (boolean | null)[];
};

/** The other teams of a group, with the groups to choose from. */
export type Rest = Pick<
  Distribution,
  "rollUp" | "overall" | "areas" | "alike" | "submitted" | "choices"
>;

export type TeamsComparison = {
  readonly status: "ok";
  /** In the order asked for, each once, at most six. */
  readonly rows: readonly HeatMapRow[];
  /** Ids of no team. */
  readonly missing: readonly string[];
  /** Answered otherwise by at least two of the rows that were asked; content order. */
  readonly differing: readonly ComparedAnswer[];
  /** The other teams when one is asked for; null otherwise, and where they are withheld. */
  readonly rest: Rest | null;
  /** The group asked for; null also where no team is in it. */
  readonly group: GroupPath | null;
  /** Null where nothing was looked for. */
  readonly found: FoundTeams | null;
};
