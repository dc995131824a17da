import { type AnswerInput, NO_INPUT } from "@/components/assessment/answer-input";
import type { NewChange } from "@/components/outbox/add-change";
import type { Current, Outcome, SavedAnswer } from "@/components/outbox/change";

export function answerOf(choice: AnswerInput["choice"], note = ""): AnswerInput {
  return { ...NO_INPUT, choice, note };
}

/** A change of practice "p" of team "t", made on version 0. */
export function newChange(key: string, fields: Partial<NewChange> = {}): NewChange {
  return {
    key,
    teamId: "t",
    draftId: "d",
    practiceId: "p",
    areaId: "a",
    title: "Title of p",
    answer: answerOf(1, key),
    base: { expected: 0, after: null },
    sendAt: 0,
    ...fields,
  };
}

export function savedAs(version: number, fields: Partial<SavedAnswer> = {}): Outcome {
  const counts = { answered: version, inScope: 9 };
  return {
    status: "saved",
    saved: {
      savedAt: "2026-10-14T14:03:20.000Z",
      version,
      draftId: "d",
      total: counts,
      area: counts,
      ...fields,
    },
  };
}

export function storedBy(savedBy: string, answer: AnswerInput, version: number): Current {
  return { answer, version, savedAt: "2026-10-14T14:03:20.000Z", savedBy };
}

export const UNREACHABLE: Outcome = {
  status: "failed",
  failure: { kind: "unreachable", retryAfterMs: 0 },
};
