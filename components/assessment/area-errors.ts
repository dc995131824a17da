import type { FieldError } from "@/components/ui/error-summary";
import type { FieldErrors } from "./autosave-queue";
import type { PracticeView } from "./practice-view";

/** What is wrong on an area page, by practice and field. */
export type AreaErrors = Readonly<Record<string, FieldErrors>>;

const CONTROL_OF: Readonly<Record<string, string>> = {
  naReason: "-na-reason",
  naText: "-na-text",
  note: "-note",
  links: "-links",
};

/** The problems in the order of the page, each with the address of its control. */
export function errorLinks(
  practices: readonly PracticeView[],
  errors: AreaErrors,
): readonly FieldError[] {
  return practices.flatMap(({ id, title }) =>
    Object.entries(errors[id] ?? {}).flatMap(([field, messages]) =>
      messages.map((message) => ({
        href: `#${id}${CONTROL_OF[field] ?? ""}`,
        message: `${title}: ${message}`,
      })),
    ),
  );
}
