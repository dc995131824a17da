import { listed, numberWord } from "./number-words";

export type FindingInput = {
  /** Per area: assessed teams whose lowest level is there. */
  readonly lowest: readonly { readonly area: string; readonly teams: number }[];
  readonly assessed: number;
  /** Teams that match the filter. */
  readonly total: number;
  /** All teams. */
  readonly teams: number;
  readonly areas: readonly { readonly id: string; readonly name: string }[];
};

/** The heading of the dashboard: which area holds most of the shown teams back. */
export function dashboardFinding(input: FindingInput): string {
  if (input.teams === 0) return "No teams yet";
  if (input.total === 0) return "No team matches the filter";
  if (input.assessed === 0) return "No team has submitted an assessment yet";
  const most = Math.max(0, ...input.lowest.map(({ teams }) => teams));
  const names = input.areas
    .filter(({ id }) => input.lowest.some(({ area, teams }) => area === id && teams === most))
    .map(({ name }) => name);
  if (most === 0 || names.length === 0) return "No area is in scope in any of these teams";
  return sentence({ names, most, assessed: input.assessed, partly: input.assessed < input.total });
}

type Facts = { names: readonly string[]; most: number; assessed: number; partly: boolean };

function sentence({ names, most, assessed, partly }: Facts): string {
  if (assessed > 1 && most === 1) return "No two teams share their lowest area";
  const where = whichTeams({ most, assessed, partly });
  if (names.length > 3) {
    return `No area stands out: ${numberWord(names.length)} share the lowest place in ${where}`;
  }
  if (assessed === 1) {
    return names.length === 1
      ? `${listed(names)} is the lowest area in ${where}`
      : `${listed(names)} share the lowest place in ${where}`;
  }
  if (names.length === 1) {
    return `${listed(names)} is the lowest area, or shares the lowest place, in ${where}`;
  }
  return `${listed(names)} are each lowest, or share the lowest place, in ${where}`;
}

/** "four of six teams", "both teams", "all six assessed teams", "the one team". */
export function whichTeams({ most, assessed, partly }: Omit<Facts, "names">): string {
  const kind = partly ? "assessed " : "";
  if (assessed === 1) return `the one ${kind}team`;
  if (most < assessed) return `${numberWord(most)} of ${numberWord(assessed)} ${kind}teams`;
  return assessed === 2 ? `both ${kind}teams` : `all ${numberWord(assessed)} ${kind}teams`;
}
