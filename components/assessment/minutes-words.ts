import { estimateMinutes } from "@/lib/domain/estimate-minutes";

/** "25–40 minutes" for so many practices: a guess. */
export function minutesWords(practices: number): string {
  const { from, to } = estimateMinutes(practices);
  if (to === 1) return "1 minute";
  return from === to ? `${to} minutes` : `${from}–${to} minutes`;
}
