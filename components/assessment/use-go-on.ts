import { type FormEvent, type RefObject, useCallback } from "react";
import { keptWords } from "@/components/outbox/waiting-words";
import type { FieldError } from "@/components/ui/error-summary";
import type { Answering } from "./answering";
import { errorLinks, haltedErrors } from "./area-errors";
import type { AreaFormProps } from "./area-form-state";

type Options = Pick<AreaFormProps, "practices" | "next"> & {
  answering: RefObject<Answering | null>;
  setSummary: (errors: readonly FieldError[]) => void;
};

/** What the button of the page does: on to the next one, or say what is not saved. */
export function useGoOn({ answering, practices, next, setSummary }: Options) {
  return useCallback(
    async (event: FormEvent) => {
      event.preventDefault();
      const session = answering.current;
      if (!session) return;
      const isSaved = await session.flush();
      const { halted, incomplete, waiting } = session.unsaved();
      const conflicts = halted.filter(({ halt }) => halt?.kind === "conflict");
      const problems = errorLinks(practices, {
        errors: { ...haltedErrors(halted), ...incomplete },
        conflicts: Object.fromEntries(conflicts.map(({ practiceId }) => [practiceId, true])),
        trouble: isSaved ? null : `Not everything is saved yet: ${keptWords(waiting)}.`,
      });
      setSummary(problems);
      if (problems.length === 0) window.location.assign(next.href);
    },
    [answering, practices, next, setSummary],
  );
}
