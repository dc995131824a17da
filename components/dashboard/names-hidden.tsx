import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

/** What stands in place of teams by name where an instance hides them. */
export function NamesHidden() {
  return (
    <>
      <PageHeader title="Teams are not named here" />
      <EmptyState
        title="This instance shows figures of groups only"
        action={
          <ButtonLink look="secondary" href="/dashboard">
            Go to the dashboard
          </ButtonLink>
        }
      >
        <p>Whoever runs it has chosen to hide which team gave which answers.</p>
      </EmptyState>
    </>
  );
}
