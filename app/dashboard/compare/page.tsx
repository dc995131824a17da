import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { areaHeadings } from "@/components/dashboard/area-heading";
import { BesideTheRest } from "@/components/dashboard/beside-the-rest";
import { ChosenTeams } from "@/components/dashboard/chosen-teams";
import { compareHref } from "@/components/dashboard/compare-address";
import { ComparisonBody } from "@/components/dashboard/comparison-body";
import { comparisonHeader } from "@/components/dashboard/comparison-header";
import { DEFAULT_VIEW, dashboardHref } from "@/components/dashboard/dashboard-view";
import { IgnoredNote } from "@/components/dashboard/ignored-note";
import { NamesHidden } from "@/components/dashboard/names-hidden";
import { answersOfAssessed, assessedOnly } from "@/components/dashboard/team-row";
import { TooFewTeams } from "@/components/dashboard/too-few-teams";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { compareTeams } from "@/lib/data/organisation/compare-teams";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { currentActor } from "../../current-actor";
import { comparisonProblems, parseComparison } from "../parse-compared-teams";

export const metadata: Metadata = { title: "Compare teams" };

export default async function ComparePage({ searchParams }: PageProps<"/dashboard/compare">) {
  const actor = await currentActor();
  const { ids, problems, wordy, ...asked } = parseComparison(await searchParams);
  if (wordy && problems.length === 0) redirect(compareHref({ teams: ids, ...asked }));
  const comparison = await compareTeams(actor, { teams: ids, ...asked });
  if (comparison.status === "withheld") return <NamesHidden />;
  const { rows, group, differing, rest, found } = comparison;
  const areas = areaHeadings(getQuestionnaire(actor).areas);
  const assessed = assessedOnly(rows);
  const enough = assessed.length >= 2;
  const beside = assessed[0] && rest ? { row: assessed[0], rest, areas, group } : null;
  problems.push(...comparisonProblems(comparison, asked));
  return (
    <>
      <PageHeader
        {...comparisonHeader(comparison, areas)}
        actions={
          <ButtonLink look="secondary" href={dashboardHref({ ...DEFAULT_VIEW, group })}>
            Go to the dashboard
          </ButtonLink>
        }
      />
      <IgnoredNote problems={problems} />
      <ChosenTeams {...{ rows, group, found }} open={!enough && !beside} />
      {enough ? (
        <ComparisonBody
          rows={assessed}
          areas={areas}
          differing={answersOfAssessed(differing, rows)}
        />
      ) : beside ? (
        <BesideTheRest {...beside} />
      ) : (
        <TooFewTeams rows={assessed} group={group} />
      )}
    </>
  );
}
