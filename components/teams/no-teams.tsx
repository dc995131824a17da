import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** The way in while there is no team: one's own, or the example. */
export function NoTeams({ addExample }: { addExample: () => Promise<void> }) {
  return (
    <EmptyState
      title="No teams yet"
      action={
        <>
          <ButtonLink href="/teams/new">Start an assessment</ButtonLink>
          <form action={addExample}>
            <Button look="secondary">Explore an example organisation</Button>
          </form>
        </>
      }
    >
      Add your own team and answer the first questions, or look around in an example first. One
      click removes the example again.
    </EmptyState>
  );
}
