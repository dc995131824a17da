import { describeEngine, type TestEngine } from "../support/engines";
import { badAnswers } from "./answers";
import { atTheSameTime } from "./concurrency";
import { cutOffRequests } from "./cut-off";
import { keptPages } from "./kept-pages";
import { lateChanges } from "./late-changes";
import { naughtyTexts } from "./naughty";
import { useServer } from "./scene";
import { teamNames } from "./team-names";
import { twoBuilds } from "./two-builds";

/** All cases on one engine, against one server. The last makes a schema that it no longer knows. */
export function everySuite(engine: TestEngine): void {
  describeEngine(engine, "bad input", () => {
    const served = useServer(engine);
    for (const suite of [badAnswers, cutOffRequests, lateChanges, atTheSameTime, teamNames]) {
      suite(served, engine);
    }
    keptPages(served, engine);
    naughtyTexts(served, engine);
    twoBuilds(served, engine);
  });
}
