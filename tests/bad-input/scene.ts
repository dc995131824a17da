import { afterAll, beforeAll } from "vitest";
import { closeStorage } from "@/lib/data/prepare-storage";
import type { TestEngine, TestPlace } from "../support/engines";
import { type ProductionServer, startProduction } from "../support/production-server";
import { rawRequest } from "../support/raw-request";
import { practiceIds } from "../support/teams";
import { makeTeams, sendDataTo } from "../torture/places";
import { answerTarget, headersWith, RIGHT, type Scene } from "./case";

/** A production server with a team, one answer of which is given. */
export type Stage = Scene & {
  readonly place: TestPlace;
  readonly server: ProductionServer;
  readonly port: number;
};

/** Starts a server for the tests of one suite; the stage is there once they run. */
export function useStage(engine: TestEngine): () => Stage {
  let stage: Stage | undefined;
  let place: TestPlace | undefined;
  let server: ProductionServer | undefined;
  beforeAll(async () => {
    place = await engine.open();
    const [team = ""] = await makeTeams(place.env, 1);
    server = await startProduction(place.env);
    sendDataTo(place.env);
    const { port } = server;
    const practice = practiceIds()[0] ?? "";
    stage = { place, server, port, team, practice };
    const saved = await saveRightly(stage, { "If-Match": '"0"', "Idempotency-Key": FIRST_KEY });
    if (saved.status !== 200) throw new Error(`The first answer was not saved: ${saved.body}`);
  }, 120_000);
  afterAll(async () => {
    await closeStorage();
    await server?.kill("SIGTERM");
    await place?.remove();
  });
  return () => {
    if (!stage) throw new Error("The stage is not there yet.");
    return stage;
  };
}

/** The key of the first answer. */
export const FIRST_KEY = "the-first-answer";

/** Saves an answer that is right in every way. */
export function saveRightly(
  stage: Scene & { readonly port: number },
  headers: Record<string, string>,
  practice?: string,
) {
  return rawRequest(stage.port, {
    method: "PUT",
    target: answerTarget(stage, practice ?? stage.practice),
    headers: headersWith(headers),
    body: JSON.stringify(RIGHT),
  });
}

/** The body of a response, without the lengths of its chunks. */
export function jsonOf(body: string): Record<string, unknown> {
  return JSON.parse(body.slice(body.indexOf("{"), body.lastIndexOf("}") + 1));
}
