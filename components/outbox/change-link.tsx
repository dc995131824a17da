import type { Change } from "./change";
import { EXPIRED_WORDS } from "./waiting-words";

/** Leads to the practice of a change, with what keeps it from being saved. */
export function ChangeLink({ change }: { change: Change }) {
  const { teamId, areaId, practiceId, title, halt } = change;
  return (
    <>
      <a href={`/teams/${teamId}/assessment/${areaId}#${practiceId}`}>{title}</a>: {whyWords(halt)}
    </>
  );
}

function whyWords(halt: Change["halt"]): string {
  if (!halt) return "on its way";
  if (halt.kind === "expired") return EXPIRED_WORDS;
  return halt.kind === "refused" ? `could not be saved. ${halt.reason}` : "changed by someone else";
}
