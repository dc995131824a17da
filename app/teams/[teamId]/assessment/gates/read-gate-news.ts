import type { SearchParameters } from "@/app/dashboard/read-parameters";

const SAVED: Record<string, string> = {
  gate: "Saved.",
  "came-back": "Saved. Somebody had removed this gate meanwhile; it is back in the register.",
  restored: "The gate is back in the register.",
  "as-stored": "Nothing was changed; this is what is stored.",
};

const CHANGED =
  "Nothing was removed: somebody changed the gate after you had opened this page. Read it, then remove it again.";

/** What just happened to a gate, as the address says. */
export function readGateNews({ saved, gate, removed, problem }: SearchParameters) {
  const words = typeof saved === "string" && Object.hasOwn(SAVED, saved) ? SAVED[saved] : undefined;
  return {
    saved: words && typeof gate === "string" ? { id: gate, words } : null,
    removed: typeof removed === "string" ? removed : undefined,
    problem: problem === "changed" ? CHANGED : null,
  };
}
