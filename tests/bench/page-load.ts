// A process that loads a server with page views and prints how long each took, as JSON. It is one
// of its own, so that its work does not slow the server's process down.
import http from "node:http";
import { setTimeout } from "node:timers/promises";
import { keepAlive } from "@/tests/support/save-client";
import { spreadOf } from "./figures";

type Order = {
  readonly port: number;
  readonly address: string;
  readonly clients: number;
  /** Views of each client, after as many as a warm-up. */
  readonly views: number;
  /** Whether each view has an address of its own, so that the page is rendered for it. */
  readonly rendered: boolean;
  /** Milliseconds that a client looks at a page before the next one, on average; 0 to none. */
  readonly pause: number;
};

const order: Order = JSON.parse(process.argv[2] ?? "");
const agent = keepAlive(order.clients);
await viewAll(order.views);
console.log(JSON.stringify(spreadOf(await viewAll(order.views))));
agent.destroy();

async function viewAll(views: number): Promise<readonly number[]> {
  const taken: number[] = [];
  const client = async () => {
    for (let view = 0; view < views; view += 1) {
      if (order.pause > 0) await setTimeout(2 * order.pause * Math.random());
      const start = performance.now();
      await get();
      taken.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: order.clients }, client));
  return taken;
}

function get(): Promise<void> {
  const { port, address, rendered } = order;
  const url = new URL(address, "http://127.0.0.1");
  if (rendered) url.searchParams.set("view", crypto.randomUUID());
  const path = `${url.pathname}${url.search}`;
  return new Promise((resolve, reject) => {
    http
      .get({ host: "127.0.0.1", port, path, agent }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${path}: ${response.statusCode}`));
        response.resume().on("end", resolve);
      })
      .on("error", reject);
  });
}
