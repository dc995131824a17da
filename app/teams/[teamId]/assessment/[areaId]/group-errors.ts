import type { AreaErrors } from "@/components/assessment/area-errors";
import type { FieldErrors } from "@/components/outbox/change";

/** Problems keyed "<practice>.<field>" as problems by practice and field. */
export function groupErrors(fieldErrors: FieldErrors): AreaErrors {
  const grouped: Record<string, Record<string, readonly string[]>> = {};
  for (const [key, messages] of Object.entries(fieldErrors)) {
    const dot = key.indexOf(".");
    const practiceId = dot < 0 ? key : key.slice(0, dot);
    const field = dot < 0 ? "choice" : key.slice(dot + 1);
    grouped[practiceId] = { ...grouped[practiceId], [field]: messages };
  }
  return grouped;
}
