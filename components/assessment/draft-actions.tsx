import { Button } from "@/components/ui/button";
import type { Mode } from "@/lib/domain/questionnaire";

type Props = {
  mode: Mode;
  fullCount: number;
  answered: number;
  switchToFull: () => Promise<void>;
  discard: () => Promise<void>;
};

/** What can be done with the draft as a whole: widen it, or let go of it. */
export function DraftActions({ mode, fullCount, answered, switchToFull, discard }: Props) {
  return (
    <section aria-labelledby="draft" className="mt-10 border-t border-line pt-6">
      <h2 id="draft">This draft</h2>
      {mode === "quick" && (
        <form action={switchToFull} className="mt-3 mb-6">
          <p className="max-w-prose">
            This is the quick assessment: the essential practices up to Intermediate. The full one
            asks {fullCount} practices; every answer is kept.
          </p>
          <Button type="submit" look="secondary" className="mt-3">
            Go on to the full assessment
          </Button>
        </form>
      )}
      <form action={discard} className="mt-3">
        <p className="max-w-prose">
          Discarding removes the draft
          {answered > 0 && ` with ${answered} ${answered === 1 ? "answer" : "answers"}`}. Submitted
          snapshots stay, and the next page can undo it.
        </p>
        <Button type="submit" look="danger" className="mt-3">
          Discard this draft
        </Button>
      </form>
    </section>
  );
}
