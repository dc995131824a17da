import type { Metadata } from "next";
import { areaHeadings } from "@/components/dashboard/area-heading";
import { ComparisonBody } from "@/components/dashboard/comparison-body";
import { comparisonFinding } from "@/components/dashboard/comparison-order";
import { IgnoredNote } from "@/components/dashboard/ignored-note";
import { countOf } from "@/components/dashboard/number-words";
import { assessedOnly } from "@/components/dashboard/team-row";
import { TooFewTeams } from "@/components/dashboard/too-few-teams";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { getComparison } from "@/lib/data/dashboard";
import { currentActor } from "../../current-actor";
import { parseComparedTeams } from "../parse-compared-teams";

export const metadata: Metadata = { title: "Compare teams" };

export default async function ComparePage({ searchParams }: PageProps<"/dashboard/compare">) {
  const { ids, problems } = parseComparedTeams(await searchParams);
  const { questionnaire, rows, missing } = await getComparison(await currentActor(), ids);
  const areas = areaHeadings(questionnaire.areas);
  const assessed = assessedOnly(rows);
  const enough = assessed.length >= 2;
  if (missing.length > 0) problems.push(`${countOf(missing.length, "team")} could not be found.`);
  for (const { team, snapshot } of rows) {
    if (!snapshot) problems.push(`${team.name} has no snapshot yet.`);
  }

  return (
    <>
      <PageHeader
        {...(enough && {
          context: `${countOf(assessed.length, "team")} · latest snapshots · in the order chosen`,
        })}
        title={enough ? comparisonFinding(assessed) : "Choose two to six teams to compare"}
        actions={
          <ButtonLink look="secondary" href="/dashboard">
            Choose {enough ? "other teams" : "teams"}
          </ButtonLink>
        }
      />
      <IgnoredNote problems={problems} />
      {enough ? <ComparisonBody rows={assessed} areas={areas} /> : <TooFewTeams rows={assessed} />}
    </>
  );
}
