import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** What just happened to a plan, and the way back. */
export function RemovedPlan({ restore }: { restore: () => Promise<void> }) {
  return (
    <Notice status>
      <p>The plan is removed, with its owners, dates and notes.</p>
      <form action={restore}>
        <Button look="secondary">Undo</Button>
      </form>
    </Notice>
  );
}
