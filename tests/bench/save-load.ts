// A process that loads a server with saves and prints how long each took, as JSON. It is one of
// its own, so that its work does not slow the server's process down.
import { randomUUID } from "node:crypto";
import http from "node:http";
import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import { acknowledged, keepAlive, type SaveResponse, sendSave } from "@/tests/support/save-client";
import { spreadOf } from "./figures";

type Order = {
  readonly port: number;
  /** One team for each client would hide that saves of one team wait for each other. */
  readonly teams: readonly string[];
  readonly practices: readonly string[];
  readonly clients: number;
  readonly seconds: number;
  readonly kind: "save" | "livez";
};

const order: Order = JSON.parse(process.argv[2] ?? "");
const agent = keepAlive(order.clients);
let refused = 0;
const versions = new Map<string, number>();
await run(1);
refused = 0;
console.log(JSON.stringify({ ...(await run(order.seconds)), refused }));
agent.destroy();

async function run(seconds: number) {
  const taken: number[] = [];
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  const client = async (number: number) => {
    const send = order.kind === "save" ? saver(number) : () => alive();
    while (performance.now() < endsAt) {
      const before = performance.now();
      await send();
      taken.push(performance.now() - before);
      await nextTurn();
    }
  };
  await Promise.all(Array.from({ length: order.clients }, (_, number) => client(number)));
  const perSecond = (taken.length / (performance.now() - startedAt)) * 1000;
  return { ...spreadOf(taken), perSecond: Math.round(perSecond) };
}

/** Each client has practices of its own, so that nobody has to be told of a conflict. */
function saver(number: number): () => Promise<void> {
  const team = order.teams[number % order.teams.length] ?? "";
  const seat = Math.floor(number / order.teams.length);
  const seats = Math.ceil(order.clients / order.teams.length);
  const own = order.practices.filter((_, place) => place % seats === seat);
  let round = 0;
  return async () => {
    const practice = own[round++ % own.length] ?? "";
    const place = `${team} ${practice}`;
    const answer = { choice: (round % 5) as 0, naReason: null, naText: "", note: "", links: [] };
    const expected = versions.get(place) ?? 0;
    const change = { team, practice, answer, expected, key: randomUUID() };
    let response = await sendSave(order.port, change, agent);
    for (; response.status === 503; refused += 1) {
      await wait(50);
      response = await sendSave(order.port, change, agent);
    }
    versions.set(place, versionIn(response));
  };
}

/** Of what was acknowledged; of what is there, when an earlier load has been here. */
function versionIn(response: SaveResponse): number {
  const saved = acknowledged(response);
  if (saved) return saved.version;
  if (response.status !== 412) throw new Error(`A save was answered with ${response.status}.`);
  return (response.body as { current: { version: number } }).current.version;
}

function alive(): Promise<void> {
  return new Promise((resolve, reject) => {
    http
      .get({ host: "127.0.0.1", port: order.port, path: "/livez", agent }, (response) =>
        response.resume().on("end", resolve),
      )
      .on("error", reject);
  });
}
