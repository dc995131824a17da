import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { answerNotFound } from "@/app/answer-not-found";
import { currentActor } from "@/app/current-actor";
import { groupWords } from "@/components/dashboard/group-words";
import { IgnoredNote } from "@/components/dashboard/ignored-note";
import { NamesHidden } from "@/components/dashboard/names-hidden";
import { ActionBody } from "@/components/organisation/action-body";
import { actionHref, planHref } from "@/components/organisation/plan-address";
import { actionFinding, actionSummary } from "@/components/organisation/plan-finding";
import { PageHeader } from "@/components/ui/page-header";
import { getTeamsOfAction } from "@/lib/data/organisation-plan";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { parseActionView } from "../parse-plan-view";

type Props = PageProps<"/dashboard/plan/[practiceId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { practiceId } = await params;
  const { practices } = getQuestionnaire(await currentActor());
  const title = practices.find(({ id }) => id === practiceId)?.title;
  return { title: title ? `Teams that need “${title}”` : "Teams that need a practice" };
}

export default async function ActionTeamsPage({ params, searchParams }: Props) {
  const { practiceId } = await params;
  const { view, problems, wordy } = parseActionView(await searchParams);
  if (wordy && problems.length === 0) redirect(actionHref(practiceId, view));
  const actor = await currentActor();
  const found = await getTeamsOfAction(actor, practiceId, view);
  if (!found) return answerNotFound();
  if (found.status === "withheld") return <NamesHidden />;
  const { action, page } = found;
  const area = getQuestionnaire(actor).areas.find(({ id }) => id === action.area);
  if (view.page > page) problems.push(`There is no page ${view.page}.`);

  return (
    <>
      <PageHeader
        context={
          <>
            <a href={planHref({ group: view.group })}>What unblocks most teams</a>
            {action.level !== null && area && (
              <>
                {" "}
                · <a href={`/questionnaire/${area.id}#${action.practice}`}>{area.name}</a>
              </>
            )}{" "}
            · {groupWords(view.group)}
          </>
        }
        title={actionFinding(action, found)}
        {...(action.teams > 0 && { lead: actionSummary(action) })}
      />
      <IgnoredNote problems={problems} />
      <ActionBody found={found} view={view} />
    </>
  );
}
