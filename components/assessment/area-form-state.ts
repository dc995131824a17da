import type { Current } from "@/components/outbox/change";
import type { Completion } from "@/lib/domain/results";
import type { AnswerInput } from "./answer-input";
import type { AreaErrors } from "./area-errors";
import type { AreaEntry } from "./area-list";
import type { PracticeView } from "./practice-view";

/** What the Server Action hands back: nothing yet, or what was typed and why it is not saved. */
export type AreaFormState = {
  readonly answers: Readonly<Record<string, AnswerInput>>;
  /** The versions that the form showed, by practice. */
  readonly versions: Readonly<Record<string, number>>;
  readonly errors: AreaErrors;
  /** What is stored where somebody else saved first, by practice. */
  readonly conflicts: Readonly<Record<string, Current>>;
  /** Why nothing could be saved at all. */
  readonly trouble: string | null;
} | null;

export type AreaFormProps = {
  readonly teamId: string;
  readonly areaId: string;
  readonly draftId: string;
  readonly scaleRule: string;
  readonly practices: readonly PracticeView[];
  readonly answers: Readonly<Record<string, AnswerInput>>;
  /** By practice; absent before the first change. */
  readonly versions: Readonly<Record<string, number>>;
  readonly areas: readonly AreaEntry[];
  readonly total: Completion;
  readonly next: { readonly href: string; readonly label: string; readonly detail: string };
  readonly save: (before: AreaFormState, form: FormData) => Promise<AreaFormState>;
};
