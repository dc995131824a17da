import { formatDay } from "@/components/ui/date-text";
import type { Slot } from "@/lib/domain/roadmap/schedule";

/** "Quarter 2, by 18 January 2027"; "" for what is not on the calendar. */
export function slotSentence(slot: Slot | undefined): string {
  if (slot === undefined) return "";
  const { starts, finishes, endsOn } = slot;
  const quarters = starts === finishes ? `Quarter ${starts}` : `Quarters ${starts} to ${finishes}`;
  return `${quarters}, by ${formatDay(endsOn)}`;
}
