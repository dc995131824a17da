import "server-only";
import { cache } from "react";
import { currentActor } from "@/app/current-actor";
import { getResults } from "@/lib/data/results";

/** Results for the page and its title, read once per request. */
export const loadResults = cache(async (teamId: string, snapshotId: string) =>
  getResults(await currentActor(), teamId, snapshotId),
);
