import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import {
  acknowledged,
  keepAlive,
  type SaveRequest,
  type SaveResponse,
  sendSave,
} from "../support/save-client";
import type { Ack, Write } from "./history";

type Orders = {
  readonly port: number;
  readonly teams: readonly string[];
  readonly practices: readonly string[];
  readonly count: number;
};

/** People who save without end, and send again whatever was not acknowledged. */
export type Writers = {
  /** Everything asked for so far, with what was acknowledged. */
  readonly writes: readonly Write[];
  readonly acknowledged: () => number;
  /** Answers that no writer should ever get. */
  readonly strange: readonly string[];
  /** How many requests had to be sent again. */
  readonly resent: () => number;
  /** Waits for that many more acknowledgements. */
  readonly untilMore: (count: number) => Promise<void>;
  /** Lets each writer finish what it has begun. */
  readonly stop: () => Promise<void>;
};

const PAUSE_MS = 25;

/** Each writer has practices of its own in one team, so that none is ever told of a conflict. */
export function startWriters({ port, teams, practices, count }: Orders): Writers {
  const agent = keepAlive(count);
  const writes: Write[] = [];
  let acknowledgements = 0;
  const strange: string[] = [];
  let resent = 0;
  let isOver = false;

  const send = async (change: SaveRequest): Promise<Ack | null> => {
    for (;;) {
      const response = await sendSave(port, change, agent).catch(() => null);
      const answer = response && acknowledged(response);
      if (answer) return { ...answer, endedAt: performance.now() };
      if (response && !isForLater(response)) {
        strange.push(`${response.status} ${JSON.stringify(response.body)}`);
        return null;
      }
      resent += 1;
      await wait(PAUSE_MS);
    }
  };
  const write = async (number: number) => {
    const team = teams[number % teams.length] ?? "";
    const seats = Math.ceil(count / teams.length);
    const own = practices.filter((_, place) => place % seats === Math.floor(number / teams.length));
    const versions = new Map<string, number>();
    for (let round = 0; !isOver; round += 1) {
      const practice = own[round % own.length] ?? "";
      const note = `writer ${number} round ${round}`;
      const answer = { choice: 3 as const, naReason: null, naText: "", note, links: [] };
      const expected = versions.get(practice) ?? 0;
      const place = { team, practice, expected, key: randomUUID() };
      const acks: Ack[] = [];
      writes.push({ ...place, note, startedAt: performance.now(), acks });
      const ack = await send({ ...place, answer });
      if (!ack) return;
      versions.set(practice, ack.version);
      acks.push(ack);
      acknowledgements += 1;
    }
  };
  const all = Array.from({ length: count }, (_, number) => write(number));
  return {
    writes,
    acknowledged: () => acknowledgements,
    strange,
    resent: () => resent,
    untilMore: async (more) => {
      const enough = acknowledgements + more;
      while (acknowledgements < enough && strange.length === 0) await wait(5);
    },
    stop: async () => {
      isOver = true;
      await Promise.all(all);
      agent.destroy();
    },
  };
}

function isForLater({ status }: SaveResponse): boolean {
  return status === 503;
}
