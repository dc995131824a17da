import "server-only";
import { cache } from "react";
import { currentActor } from "@/app/current-actor";
import { getPlan, type PlanView } from "@/lib/data/results";

type Asked = {
  readonly params: Promise<{ teamId: string; snapshotId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The plan that an address asks for, made once for the page and its title. */
export async function loadPlan({ params, searchParams }: Asked): Promise<PlanView | null> {
  const { teamId, snapshotId } = await params;
  return load(teamId, snapshotId, JSON.stringify(await searchParams));
}

// Arguments are compared by identity, hence the text.
const load = cache(async (teamId: string, snapshotId: string, query: string) =>
  getPlan(await currentActor(), { teamId, snapshotId, query: JSON.parse(query) }),
);
