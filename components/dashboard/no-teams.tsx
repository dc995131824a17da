import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** The dashboard before there is anything to show. `addExample` adds the example organisation. */
export function NoTeams({ addExample }: { addExample?: (() => Promise<void>) | undefined }) {
  return (
    <EmptyState
      title="This page compares teams once they are assessed"
      action={
        <>
          <ButtonLink href="/teams/new">Start an assessment</ButtonLink>
          {addExample && (
            <form action={addExample}>
              <Button look="secondary" type="submit">
                Explore an example organisation
              </Button>
            </form>
          )}
        </>
      }
    >
      <p>
        Create your first team and answer as much as you like. Or look around first: the example
        organisation brings six invented teams and leaves with one click.
      </p>
    </EmptyState>
  );
}
