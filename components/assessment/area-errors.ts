import type { Change, FieldErrors } from "@/components/outbox/change";
import type { FieldError } from "@/components/ui/error-summary";
import type { PracticeView } from "./practice-view";

/** What is wrong on an area page, by practice and field. */
export type AreaErrors = Readonly<Record<string, FieldErrors>>;

export type AreaTrouble = {
  readonly errors: AreaErrors;
  /** By practice: somebody else saved first. */
  readonly conflicts: Readonly<Record<string, unknown>>;
  /** Why nothing could be saved at all. */
  readonly trouble: string | null;
};

const CONTROL_OF: Readonly<Record<string, string>> = {
  naReason: "-na-reason",
  naText: "-na-text",
  note: "-note",
  links: "-links",
};

/** The problems in the order of the page, each with the address of its control. */
export function errorLinks(
  practices: readonly PracticeView[],
  { errors, conflicts, trouble }: AreaTrouble,
): readonly FieldError[] {
  const links = practices.flatMap(({ id, title }) => [
    ...(id in conflicts
      ? [{ href: `#${id}`, message: `${title}: changed by someone else. Choose an answer.` }]
      : []),
    ...Object.entries(errors[id] ?? {}).flatMap(([field, messages]) =>
      messages.map((message) => ({
        href: `#${id}${CONTROL_OF[field] ?? ""}`,
        message: `${title}: ${message}`,
      })),
    ),
  ]);
  const first = practices[0]?.id ?? "";
  return trouble === null ? links : [{ href: `#${first}`, message: trouble }, ...links];
}

/** What the server refused, by practice. */
export function haltedErrors(halted: readonly Change[]): AreaErrors {
  return Object.fromEntries(
    halted.flatMap(({ practiceId, halt }) =>
      halt?.kind === "refused" ? [[practiceId, halt.fieldErrors]] : [],
    ),
  );
}

/** The first change that has to be decided: on this page if it is asked here. */
export function haltedHref(halted: readonly Change[], areaId: string): string | null {
  const change = halted.find((candidate) => candidate.areaId === areaId) ?? halted[0];
  if (!change) return null;
  if (change.areaId === areaId) return `#${change.practiceId}`;
  return `/teams/${change.teamId}/assessment/${change.areaId}#${change.practiceId}`;
}
