import type { Level } from "@/lib/domain/levels";

/** The colours of the product on paper: six hexadecimal digits without a sign. */
export const LOOK = {
  ground: "FFFFFF",
  raised: "F6F8F9",
  line: "D5DDE1",
  lineStrong: "8A99A2",
  ink: "10202B",
  inkMuted: "51606B",
  accent: "0A6A86",
  onAccent: "FFFFFF",
  hold: "8A5200",
  holdGround: "FDF3E1",
} as const;

const LEVELS = ["FAF6EC", "BAD4C5", "82B7B5", "4692A0", "1C6681", "0B3852"] as const;

/** Ground and ink of a level, readable upon each other. */
export function levelColours(level: Level): { readonly ground: string; readonly ink: string } {
  return { ground: LEVELS[level], ink: level >= 4 ? LOOK.onAccent : LOOK.ink };
}
