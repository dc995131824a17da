import { numberWord } from "./number-words";

type Facts = {
  /** Of the assessed ones. */
  readonly most: number;
  readonly assessed: number;
  /** Whether there are teams that are not assessed. */
  readonly partly: boolean;
};

/** "four of six teams", "both teams", "all six assessed teams", "the one team". */
export function whichTeams({ most, assessed, partly }: Facts): string {
  const kind = partly ? "assessed " : "";
  if (assessed === 1) return `the one ${kind}team`;
  if (most < assessed) return `${numberWord(most)} of ${numberWord(assessed)} ${kind}teams`;
  return assessed === 2 ? `both ${kind}teams` : `all ${numberWord(assessed)} ${kind}teams`;
}
