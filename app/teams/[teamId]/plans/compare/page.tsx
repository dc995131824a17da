import type { Metadata } from "next";
import { cache } from "react";
import { answerNotFound } from "@/app/answer-not-found";
import { currentActor } from "@/app/current-actor";
import { IgnoredNote } from "@/components/dashboard/ignored-note";
import { ComparedHeader, ComparedPlans } from "@/components/plans/compared-plans";
import { comparePlansOf, listPlans } from "@/lib/data/plans";
import { ChoosePage } from "./choose-page";
import { parseCompared, TWO } from "./parse-compared";

type Props = PageProps<"/teams/[teamId]/plans/compare">;

const compare = cache(async (teamId: string, a: string, b: string) =>
  comparePlansOf(await currentActor(), teamId, a, b),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { pair } = parseCompared(await searchParams);
  const found = pair && (await compare((await params).teamId, pair.a, pair.b));
  return { title: found ? `${found.a.name} and ${found.b.name}` : "Compare two plans" };
}

export default async function ComparePlansPage({ params, searchParams }: Props) {
  const { teamId } = await params;
  const { pair, problems } = parseCompared(await searchParams);
  const found = pair && (await compare(teamId, pair.a, pair.b));
  if (!found) {
    const list = await listPlans(await currentActor(), teamId);
    if (!list) return answerNotFound();
    return <ChoosePage {...list} problems={pair ? [...problems, TWO] : problems} />;
  }
  return (
    <>
      <IgnoredNote problems={problems} />
      <ComparedHeader team={found.team} difference={found.difference} />
      <ComparedPlans teamId={teamId} pair={found} />
    </>
  );
}
