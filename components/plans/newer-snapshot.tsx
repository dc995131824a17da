import { snapshotLabel } from "@/components/history/snapshot-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type Props = {
  snapshot: { readonly name: string; readonly submittedAt: string };
  renew: () => Promise<void>;
};

/** The team has been assessed since: the rest of the way can be planned again. */
export function NewerSnapshot({ snapshot, renew }: Props) {
  return (
    <Notice>
      <p className="max-w-prose">
        <strong>There is a newer snapshot.</strong> Planning again from it takes off what has been
        adopted and keeps owners, dates and notes. What moved is shown here afterwards.
      </p>
      <form action={renew} className="no-print">
        <Button look="secondary">
          <span>
            Plan again from <bdi>{snapshotLabel(snapshot)}</bdi>
          </span>
        </Button>
      </form>
    </Notice>
  );
}
