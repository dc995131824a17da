import "server-only";
import { cache } from "react";
import { currentActor } from "@/app/current-actor";
import { getModelReadings } from "@/lib/data/model-readings";

/** Readings for the page and its title, made once per request. */
export const loadReadings = cache(async (teamId: string, snapshotId: string) =>
  getModelReadings(await currentActor(), teamId, snapshotId),
);
