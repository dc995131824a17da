import { afterAll, beforeAll } from "vitest";
import { closeStorage } from "@/lib/data/prepare-storage";
import type { TestEngine, TestPlace } from "../support/engines";
import { type ProductionServer, startProduction } from "../support/production-server";
import { rawRequest } from "../support/raw-request";
import { makeDraft, practiceIds } from "../support/teams";
import { sendDataTo } from "../torture/places";
import { answerTarget, headersWith, RIGHT, type Scene } from "./case";

/** A production server with a team, one answer of which is given. */
export type Stage = Scene & {
  readonly place: TestPlace;
  readonly server: ProductionServer;
  readonly port: number;
};

/** What the suites on one engine share. */
export type Served = () => Pick<Stage, "place" | "server">;

/** Tests on an engine, with a team of their own. */
export type Suite = (served: Served, engine: TestEngine) => void;

/** Starts a server for several suites; it is there once they run. */
export function useServer(engine: TestEngine): Served {
  let place: TestPlace | undefined;
  let server: ProductionServer | undefined;
  beforeAll(async () => {
    place = await engine.open();
    server = await startProduction(place.env);
    sendDataTo(place.env);
  }, 120_000);
  afterAll(async () => {
    await closeStorage();
    await server?.kill("SIGTERM");
    await place?.remove();
  });
  return () => {
    if (!place || !server) throw new Error("The server is not there yet.");
    return { place, server };
  };
}

/** Makes a team for the tests of one suite; the stage is there once they run. */
export function useStage(served: Served): () => Stage {
  let stage: Stage | undefined;
  beforeAll(async () => {
    const { place, server } = served();
    const { id: team } = await makeDraft(`Stage ${crypto.randomUUID()}`);
    const firstKey = crypto.randomUUID();
    const practice = practiceIds()[0] ?? "";
    stage = { place, server, port: server.port, team, practice, firstKey };
    const headers = { "If-Match": '"0"', "Idempotency-Key": firstKey };
    const saved = await saveRightly(stage, headers);
    if (saved.status !== 200) throw new Error(`The first answer was not saved: ${saved.body}`);
  });
  return () => {
    if (!stage) throw new Error("The stage is not there yet.");
    return stage;
  };
}

/** Saves an answer that is right in every way. */
export function saveRightly(
  stage: Pick<Stage, "team" | "practice" | "port">,
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
