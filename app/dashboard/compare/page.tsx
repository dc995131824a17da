import type { Metadata } from "next";
import { areaHeadings } from "@/components/dashboard/area-heading";
import { BesideTheRest, restFinding } from "@/components/dashboard/beside-the-rest";
import { ComparisonBody } from "@/components/dashboard/comparison-body";
import { comparisonFinding } from "@/components/dashboard/comparison-order";
import { IgnoredNote } from "@/components/dashboard/ignored-note";
import { NamesHidden } from "@/components/dashboard/names-hidden";
import { countOf } from "@/components/dashboard/number-words";
import { answersOfAssessed, assessedOnly } from "@/components/dashboard/team-row";
import { TooFewTeams } from "@/components/dashboard/too-few-teams";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { compareTeams } from "@/lib/data/organisation/compare-teams";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { currentActor } from "../../current-actor";
import { comparisonProblems, parseComparedTeams } from "../parse-compared-teams";

export const metadata: Metadata = { title: "Compare teams" };

export default async function ComparePage({ searchParams }: PageProps<"/dashboard/compare">) {
  const actor = await currentActor();
  const { ids, group, problems } = parseComparedTeams(await searchParams);
  const found = await compareTeams(actor, { teams: ids, group });
  if (found.status === "withheld") return <NamesHidden />;
  const { rows, missing, differing, rest } = found;
  const areas = areaHeadings(getQuestionnaire(actor).areas);
  const assessed = assessedOnly(rows);
  const [only] = assessed;
  const enough = assessed.length >= 2;
  const beside = only && rest && rest.rollUp.assessed > 0 ? { row: only, rest, areas } : null;
  problems.push(...comparisonProblems(rows, missing));

  return (
    <>
      <PageHeader
        {...(enough && {
          context: `${countOf(assessed.length, "team")} · latest snapshots · in the order chosen`,
        })}
        title={
          enough
            ? comparisonFinding(assessed)
            : beside
              ? restFinding(beside)
              : "Choose two to six teams to compare"
        }
        actions={
          <ButtonLink look="secondary" href="/dashboard">
            Choose {enough || beside ? "other teams" : "teams"}
          </ButtonLink>
        }
      />
      <IgnoredNote problems={problems} />
      {enough ? (
        <ComparisonBody
          rows={assessed}
          areas={areas}
          differing={answersOfAssessed(differing, rows)}
        />
      ) : beside ? (
        <BesideTheRest {...beside} group={group} />
      ) : (
        <TooFewTeams rows={assessed} />
      )}
    </>
  );
}
