import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type Props = { stage: string; restore: () => Promise<void> };

/** What just happened to a gate, and the way back. */
export function RemovedGate({ stage, restore }: Props) {
  return (
    <Notice status>
      <p>
        <strong>
          <bdi>{stage}</bdi>
        </strong>{" "}
        is removed from the register.
      </p>
      <form action={restore}>
        <Button look="secondary">Undo</Button>
      </form>
    </Notice>
  );
}
