import { type AnswerInput, readAnswer } from "@/components/assessment/answer-input";
import type { AreaFormState } from "@/components/assessment/area-form-state";

/** The plain form of an area, as it was sent. */
export type AreaForm = {
  /** All of it, by practice. */
  readonly answers: ReadonlyMap<string, AnswerInput>;
  readonly versions: ReadonlyMap<string, number>;
  /** What is to be saved: without the practices for which the stored answer was taken. */
  readonly changes: ReadonlyMap<string, { readonly input: AnswerInput; readonly expected: number }>;
};

const VERSION = "version.";

/** Reads the answers with the versions that they were made on. */
export function readAreaForm(form: FormData): AreaForm {
  const answers = new Map<string, AnswerInput>();
  const versions = new Map<string, number>();
  const changes = new Map<string, { input: AnswerInput; expected: number }>();
  for (const name of form.keys()) {
    if (!name.startsWith(VERSION)) continue;
    const id = name.slice(VERSION.length);
    // A form that was cut off must not clear what it does not mention.
    if (!form.has(`note.${id}`) || answers.has(id)) continue;
    const input = readAnswer((field) => form.get(field), id);
    const version = toVersion(form.get(name));
    answers.set(id, input);
    versions.set(id, version);
    const choice = form.get(`resolve.${id}`);
    const expected = choice === "mine" ? toVersion(form.get(`current.${id}`)) : version;
    if (choice !== "stored") changes.set(id, { input, expected });
  }
  return { answers, versions, changes };
}

/** What was typed, to come back with whatever kept it from being saved. */
export function typedState({ answers, versions }: AreaForm): NonNullable<AreaFormState> {
  return {
    answers: Object.fromEntries(answers),
    versions: Object.fromEntries(versions),
    errors: {},
    conflicts: {},
    trouble: null,
  };
}

/** No version at all is one that never was: whoever made up the form gets a conflict. */
function toVersion(value: unknown): number {
  const version = typeof value === "string" && value !== "" ? Number(value) : -1;
  return Number.isSafeInteger(version) ? version : -1;
}
