import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { groupWords } from "@/components/dashboard/group-words";
import { IgnoredNote } from "@/components/dashboard/ignored-note";
import { countOf } from "@/components/dashboard/number-words";
import { DashboardPages } from "@/components/overview/dashboard-pages";
import { distributionHref } from "@/components/overview/distribution-address";
import { DistributionBody } from "@/components/overview/distribution-body";
import { distributionFinding } from "@/components/overview/distribution-finding";
import { spreadRows } from "@/components/overview/spread-rows";
import { WithheldPage } from "@/components/overview/withheld-page";
import { PageHeader } from "@/components/ui/page-header";
import { getDistribution } from "@/lib/data/organisation/get-distribution";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { currentActor } from "../../current-actor";
import { addExampleAction } from "../../example-actions";
import { distributionProblems, parseDistributionPage } from "./parse-distribution-view";

const HERE = "/dashboard/distribution";

export const metadata: Metadata = { title: "Distribution of teams" };

export default async function DistributionPage({
  searchParams,
}: PageProps<"/dashboard/distribution">) {
  const actor = await currentActor();
  const { view, text, problems, wordy } = parseDistributionPage(await searchParams);
  if (wordy && problems.length === 0) redirect(distributionHref(view, text));
  const found = await getDistribution(actor, { ...view, text });
  if (found.status === "withheld") {
    return <WithheldPage here={HERE} {...found} />;
  }
  const { areas } = getQuestionnaire(actor);
  const rows = spreadRows(found, areas);
  const { teams, assessed } = found.rollUp;
  problems.push(...distributionProblems(found, { ...view, text }));
  return (
    <>
      <PageHeader
        context={
          assessed > 0 &&
          `${countOf(assessed, "assessed team")} · ${groupWords(view.group)} · latest snapshots`
        }
        title={distributionFinding(rows, { teams, group: view.group })}
      />
      {teams > 0 && <DashboardPages here={HERE} group={view.group} />}
      <IgnoredNote problems={problems} />
      <DistributionBody
        distribution={found}
        rows={rows}
        view={view}
        names={areas}
        addExample={addExampleAction}
      />
    </>
  );
}
