import type { SearchParameters } from "@/app/dashboard/read-parameters";
import type { ItemContext } from "@/components/plans/tracked-item";

const MESSAGES: Record<string, string> = {
  kept: "The plan is kept. Say who does what, and until when.",
  name: "The name is saved.",
  renewed: "Planned again from the latest snapshot. Owners, dates and notes stayed.",
  "not-renewed":
    "Nothing was planned again: there is no newer snapshot, or no level above to plan for.",
  current: "This is the current plan now.",
  restored: "The plan is back, with everything it had.",
};

const ACTION_WORDS: Record<string, string> = {
  action: "Saved.",
  "as-stored": "Nothing was changed; this is what is stored.",
};

/** What just happened, as the address says: about the plan, or about one action. */
export function readSaved({ saved, action }: SearchParameters): {
  message: string | null;
  saved: ItemContext["saved"];
  renewed: boolean;
} {
  const key = typeof saved === "string" ? saved : "";
  const message = Object.hasOwn(MESSAGES, key) ? (MESSAGES[key] ?? null) : null;
  const words = Object.hasOwn(ACTION_WORDS, key) ? ACTION_WORDS[key] : undefined;
  const about = words && typeof action === "string" ? { id: action, words } : null;
  return { message, saved: about, renewed: key === "renewed" };
}
