import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** Before the first snapshot: what will be here, and the one thing to do. */
export function NoSnapshot({ teamId }: { teamId: string }) {
  return (
    <EmptyState
      title="What will be here"
      action={
        <ButtonLink href={`/teams/${teamId}/assessment`}>Answer the questionnaire</ButtonLink>
      }
    >
      <p>
        Each time this team submits its answers, they are kept here as a snapshot. From the second
        one on, this page lists which answers changed and what that did to the levels.
      </p>
    </EmptyState>
  );
}

/** After the first snapshot: a comparison needs a second one. */
export function OneSnapshot({ teamId }: { teamId: string }) {
  return (
    <EmptyState
      title="What will be here"
      action={
        <ButtonLink look="secondary" href={`/teams/${teamId}/assessment`}>
          Assess again
        </ButtonLink>
      }
    >
      <p>
        With the next snapshot, this page lists first which answers changed and what that did to the
        level of each area. A new draft starts from the answers of last time.
      </p>
    </EmptyState>
  );
}
