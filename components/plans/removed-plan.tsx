import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type Props = { name: string; restore: () => Promise<void> };

/** What just happened to a plan, and the way back. */
export function RemovedPlan({ name, restore }: Props) {
  return (
    <Notice status>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>{" "}
        is removed, with its owners, dates and notes.
      </p>
      <form action={restore}>
        <Button look="secondary">Undo</Button>
      </form>
    </Notice>
  );
}
