import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { snapshotLabel } from "./snapshot-words";

type Props = {
  snapshot: { name: string; submittedAt: string };
  restore: () => Promise<void>;
  /** Where the next draft starts from it, or goes on; left out where that is another snapshot. */
  goOn: string | null;
};

/** What just happened to a snapshot, and the ways back. */
export function WithdrawnNotice({ snapshot, restore, goOn }: Props) {
  return (
    <Notice status>
      <p>
        The snapshot of <strong>{snapshotLabel(snapshot)}</strong> is withdrawn.
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <form action={restore}>
          <Button look="secondary">Undo</Button>
        </form>
        {goOn && (
          <ButtonLink look="plain" href={goOn}>
            Correct its answers in a draft
          </ButtonLink>
        )}
      </div>
    </Notice>
  );
}
