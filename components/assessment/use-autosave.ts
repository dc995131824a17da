import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { v7 as newKey } from "uuid";
import type { Completion } from "@/lib/domain/results";
import { type AnswerInput, lacksReason } from "./answer-input";
import { AutosaveQueue } from "./autosave-queue";
import { guardLeaving } from "./guard-leaving";
import { putAnswer } from "./put-answer";
import { isAtRisk, type SaveState, startingState, withChange, withOutcome } from "./save-state";
import { watchForm } from "./watch-form";

type Options = {
  form: RefObject<HTMLFormElement | null>;
  teamId: string;
  stored: Readonly<Record<string, AnswerInput>>;
  versions: Readonly<Record<string, number>>;
  total: Completion;
  area: Completion;
  keysAreOn: () => boolean;
};

/** Saves every change of the form; the inputs stay the browser's own. */
export function useAutosave({ form, teamId, stored, versions, total, area, keysAreOn }: Options) {
  const [state, setState] = useState(() => startingState(total, area));
  const latest = useRef<SaveState>(state);
  const queue = useRef<AutosaveQueue | null>(null);

  const update = useCallback((change: (state: SaveState) => SaveState) => {
    latest.current = change(latest.current);
    setState(latest.current);
  }, []);

  useEffect(() => {
    if (!form.current) return;
    const known = new Map(Object.entries(versions));
    const sender = new AutosaveQueue({
      send: async (practiceId, answer) => {
        const version = known.get(practiceId) ?? 0;
        const outcome = await putAnswer(teamId, practiceId, { answer, version, key: newKey() });
        if (outcome.status === "saved") known.set(practiceId, outcome.version);
        return outcome;
      },
      onPhase: (phase) => update((before) => ({ ...before, phase })),
      onOutcome: (practiceId, outcome) =>
        update((before) => withOutcome(before, practiceId, outcome)),
    });
    queue.current = sender;
    const onChange = (practiceId: string, answer: AnswerInput, delayMs: number) => {
      update((before) => withChange(before, practiceId, answer));
      if (!lacksReason(answer)) sender.put(practiceId, answer, delayMs);
    };
    const unwatch = watchForm({ form: form.current, stored, keysAreOn, onChange });
    const unguard = guardLeaving(sender, () => isAtRisk(latest.current));
    update((before) => ({ ...before, listening: true }));
    return () => {
      unwatch();
      unguard();
      sender.stop();
    };
  }, [form, teamId, stored, versions, keysAreOn, update]);

  const flush = useCallback(async () => (await queue.current?.flush()) ?? true, []);
  return { state, flush, latest };
}
