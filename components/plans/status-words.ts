import type { ActionStatus } from "@/lib/domain/plans/kept-plan";

/** What people choose from. */
export const STATUS_WORDS: Readonly<Record<ActionStatus, string>> = {
  "to-do": "To do",
  "under-way": "Under way",
  done: "Done",
  dropped: "Dropped",
};
