import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { currentActor } from "@/app/current-actor";
import { VersionChanges } from "@/components/assessment/version-changes";
import { keptWords } from "@/components/assessment/version-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { getDraftMove } from "@/lib/data/draft-version";
import { moveAction } from "./actions";

export const metadata: Metadata = { title: "A new version of the questionnaire" };

export default async function VersionPage({
  params,
  searchParams,
}: PageProps<"/teams/[teamId]/assessment/version">) {
  const { teamId } = await params;
  const assessment = `/teams/${encodeURIComponent(teamId)}/assessment`;
  const move = await getDraftMove(await currentActor(), teamId);
  if (!move) redirect(assessment);
  const { team, from, to, reasons, kept, groups } = move;
  return (
    <>
      <PageHeader
        context={
          <>
            <a href={assessment}>{team.name}, all areas</a> · draft
          </>
        }
        title={`What changes with version ${to}`}
        lead={reasons.join(" ")}
      />
      {(await searchParams).changed && (
        <Notice look="hold" status>
          <p>The draft was not moved: its version or the questionnaire changed meanwhile.</p>
        </Notice>
      )}
      <p className="mb-8 max-w-prose">{keptWords(kept)}</p>
      <VersionChanges groups={groups} from={from} to={to} />
      <section aria-labelledby="move" className="border-t border-line pt-6">
        <h2 id="move">Move the draft</h2>
        <p className="mt-2 max-w-prose">
          Moving cannot be undone. Submitted snapshots keep version {from} and stay as they are. You
          can also go on with version {from} and submit it; the next assessment then starts with{" "}
          {to}.
        </p>
        <form
          action={moveAction.bind(null, teamId, { from, to })}
          className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3"
        >
          <Button type="submit">Move this draft to version {to}</Button>
          <a href={assessment} className="inline-block py-2.5">
            Go on with version {from}
          </a>
        </form>
      </section>
    </>
  );
}
