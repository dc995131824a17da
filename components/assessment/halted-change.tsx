import type { Change } from "@/components/outbox/change";
import { Button } from "@/components/ui/button";
import { TwoAnswers } from "./two-answers";

/** What a person can do about a change that waits for them. */
export type HaltedActions = {
  readonly keepMine: (change: Change) => void;
  readonly takeStored: (change: Change) => void;
  readonly discard: (change: Change) => void;
  readonly retry: () => void;
};

type Props = { change: Change; options: readonly string[]; actions: HaltedActions };

/** In the fieldset of its practice: a conflict to decide, or a change that the server refused. */
export function HaltedChange({ change, options, actions }: Props) {
  const { halt, practiceId, answer } = change;
  if (halt?.kind === "conflict") {
    return (
      <TwoAnswers practiceId={practiceId} options={options} mine={answer} current={halt.current}>
        <Button type="button" onClick={() => actions.keepMine(change)}>
          Keep mine
        </Button>
        <Button type="button" look="secondary" onClick={() => actions.takeStored(change)}>
          Take the stored answer
        </Button>
      </TwoAnswers>
    );
  }
  if (!halt) return null;
  const isInField = halt.kind === "refused" && Object.keys(halt.fieldErrors).length > 0;
  return (
    <div className="mb-4 max-w-prose border-l-4 border-wrong bg-wrong-ground px-4 py-3">
      <p>
        <strong>Could not save.</strong>{" "}
        {isInField
          ? "See the message below, or discard the change. It is kept on this device."
          : reasonOf(halt)}
      </p>
      <div className="mt-3 flex flex-wrap gap-x-3 gap-y-2">
        {!isInField && (
          <Button type="button" look="secondary" onClick={actions.retry}>
            Try again
          </Button>
        )}
        <Button type="button" look="danger" onClick={() => actions.discard(change)}>
          Discard this change
        </Button>
      </div>
    </div>
  );
}

function reasonOf(halt: Exclude<Change["halt"], null | { kind: "conflict" }>): string {
  if (halt.kind === "refused") return `${halt.reason} It is kept on this device.`;
  return "The change waited for 14 days, so it has left this device. Only this tab still has it, until you close it.";
}
