import type { Metadata } from "next";
import { cache } from "react";
import { answerNotFound } from "@/app/answer-not-found";
import { IgnoredNote } from "@/components/dashboard/ignored-note";
import { ExportPage } from "@/components/export/export-page";
import { loadExportable } from "../load-exportable";
import { reportName } from "../report-name";
import { makeOffers } from "./make-offers";
import { readExportOptions } from "./read-export-options";
import { readQuery } from "./read-query";

type Props = PageProps<"/teams/[teamId]/results/[snapshotId]/export">;

const load = cache((teamId: string, snapshotId: string, query: string) =>
  loadExportable({ teamId, snapshotId }, new URLSearchParams(query)),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { teamId, snapshotId } = await params;
  const found = await load(teamId, snapshotId, readQuery(await searchParams).toString());
  return { title: found ? `Files of ${reportName(found.report)}` : "Files not found" };
}

export default async function ExportFilesPage({ params, searchParams }: Props) {
  const place = await params;
  const given = await searchParams;
  const asked = readQuery(given);
  const opened = typeof given.preview === "string" ? given.preview : null;
  const found = await load(place.teamId, place.snapshotId, asked.toString());
  if (!found) return answerNotFound();
  const query = new URLSearchParams(found.query);
  const search = query.size > 0 ? `?${query}` : "";
  if (found.kept) query.set("plan", found.kept.id);
  const base = `/teams/${place.teamId}/results/${place.snapshotId}`;
  const links = { base, query, opened };
  const groups = await makeOffers(found, links, readExportOptions(place, query));
  return (
    <>
      <IgnoredNote problems={found.problems} />
      <ExportPage
        report={found.report}
        plan={found.roadmap}
        kept={
          found.kept && { ...found.kept, href: `/teams/${place.teamId}/plans/${found.kept.id}` }
        }
        groups={groups}
        resultsHref={base}
        roadmapHref={`${base}/roadmap${search}`}
      />
    </>
  );
}
