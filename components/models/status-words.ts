import type { CellResult } from "@/lib/domain/models/model-result";

/** How a cell looks; each has a sign of its own, so that none is told by colour alone. */
export type Mark = "reached" | "missed" | "unknown" | "holds" | "left" | "none" | "out";

/** In the order of the legend. */
export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  reached: "Reached",
  missed: "Not reached",
  unknown: "Unknown",
  holds: "Still holds, to be left behind",
  left: "Left behind",
  none: "Does not apply",
  out: "Not assessed",
};

/** The sign of a cell; a low state that is reached still holds. */
export function markOf({ status, isLowState }: Pick<CellResult, "status" | "isLowState">): Mark {
  switch (status) {
    case "reached":
    case "measured":
      return isLowState ? "holds" : "reached";
    case "not-reached":
      return isLowState ? "left" : "missed";
    case "unknown":
      return "unknown";
    case "does-not-apply":
      return "none";
    case "not-assessed":
      return "out";
  }
}
