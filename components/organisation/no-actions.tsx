import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Counts } from "./plan-types";

/** What stands in place of the list while no plan has anything on it. */
export function NoActions({ counts }: { counts: Counts }) {
  const { teams, assessed, pending, atTop, actionsWithheld } = counts;
  if (teams === 0) {
    return (
      <Empty title="This filter leaves no team" href="/dashboard/plan" link="Show all groups">
        Teams may have left it since this address was saved.
      </Empty>
    );
  }
  if (assessed === 0) {
    return (
      <Empty title="This list is made from what teams submit" href="/teams" link="Go to the teams">
        It appears with the first snapshot; a draft stays with its team.
      </Empty>
    );
  }
  if (pending > 0 || actionsWithheld) return null;
  return atTop === assessed ? (
    <Empty title="There is no level above" href="/dashboard" link="Go to the dashboard">
      No practice stands between a team and its next level, because every assessed team is at the
      highest one. Levels stay true only while they are asked again: assess in a few months.
    </Empty>
  ) : (
    <Empty title="No plan has an action on it" href="/dashboard" link="Go to the dashboard">
      What keeps these teams from their next level is answered as not applicable, or nothing applies
      to them. Look at their results.
    </Empty>
  );
}

type Props = { title: string; children: string; href: string; link: string };

function Empty({ title, children, href, link }: Props) {
  return (
    <EmptyState
      title={title}
      action={
        <ButtonLink look="secondary" href={href}>
          {link}
        </ButtonLink>
      }
    >
      <p>{children}</p>
    </EmptyState>
  );
}
