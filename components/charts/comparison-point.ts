import type { Range } from "@/lib/domain/results";

/** One mark of the comparison: a team's index in one area, with what unknown answers leave open. */
export type ComparisonPoint = { readonly team: string; readonly area: string } & Range;

/** What the comparison chart draws. Colour and shape follow the order of the teams. */
export type ComparisonData = {
  /** At most six. */
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly areas: readonly { readonly id: string; readonly short: string }[];
  readonly points: readonly ComparisonPoint[];
};
