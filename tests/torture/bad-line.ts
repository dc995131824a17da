import type http from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { pick, type Random } from "@/lib/domain/demo/random";
import { type SaveRequest, type SaveResponse, sendSave } from "../support/save-client";

/** What a bad line does to a request. */
const TROUBLES = ["none", "none", "none", "late", "lost", "thrice", "straggler"] as const;

/** A line to one of several servers, on which requests and responses are lost, doubled and late. */
export type BadLine = {
  /**
   * Delivers a request at least once.
   *
   * @returns every response that arrived; none when all were lost
   */
  readonly deliver: (request: SaveRequest) => Promise<readonly SaveResponse[]>;
  /** Waits for what is still on its way, and gives what came back. */
  readonly drain: () => Promise<readonly (readonly [SaveRequest, SaveResponse])[]>;
};

/** Opens such a line. `ports` are those of servers that share one database. */
export function openBadLine(
  ports: readonly [number, ...number[]],
  { random, agent }: { readonly random: Random; readonly agent: http.Agent },
): BadLine {
  const stragglers: Promise<readonly [SaveRequest, SaveResponse]>[] = [];
  const send = (request: SaveRequest) => sendSave(pick(random, ports), request, agent);

  const deliver = async (request: SaveRequest): Promise<readonly SaveResponse[]> => {
    const trouble = pick(random, TROUBLES);
    if (trouble === "late") await wait(random() * 10);
    if (trouble === "thrice") return Promise.all([send(request), send(request), send(request)]);
    const response = await send(request);
    if (trouble === "lost") return [];
    if (trouble === "straggler") {
      const pause = random() * 60;
      stragglers.push(
        wait(pause)
          .then(() => send(request))
          .then((late) => [request, late] as const),
      );
    }
    return [response];
  };
  return { deliver, drain: () => Promise.all(stragglers.splice(0)) };
}
