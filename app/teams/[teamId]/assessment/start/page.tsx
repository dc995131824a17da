import { redirect } from "next/navigation";
import { areaHref } from "@/components/assessment/area-progress";
import { countAnswers } from "@/lib/domain/count-answers";
import { requireDraft } from "../load-draft";

/** The way into the questions: the first unanswered one, or the task list when none is left. */
export default async function StartPage({ params }: PageProps<"/teams/[teamId]/assessment/start">) {
  const { teamId } = await params;
  const { scope, answers } = await requireDraft(teamId);
  const { firstUnanswered } = countAnswers(scope, answers);
  const practice = scope.practices.find(({ id }) => id === firstUnanswered);
  redirect(practice ? areaHref(teamId, practice.area, practice.id) : `/teams/${teamId}/assessment`);
}
