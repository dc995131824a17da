import { once } from "node:events";
import http, { type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { answerPage } from "@/app/page-door";

vi.mock("@/lib/data/data-version", () => ({ dataVersion: async () => "1" }));
vi.mock("@/lib/http/refuse-at-proxy", () => ({ refuseAtProxy: () => null }));

let server: http.Server | undefined;
afterEach(() => server?.close());

test("what reaches a page that is kept is what it is kept for, and how it may be packed", async () => {
  let reached: IncomingHttpHeaders = {};
  server = http.createServer((incoming, outgoing) =>
    answerPage(incoming, outgoing, () => {
      reached = incoming.headers;
      outgoing.end();
    }),
  );
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const kept = { host: "localhost", "accept-encoding": "gzip" };
  const headers = {
    ...kept,
    ...{ cookie: "session=a", authorization: "Basic YTpi", "next-url": "/elsewhere" },
  };
  const options = { port, host: "127.0.0.1", path: "/dashboard", headers, agent: false };
  const [response] = await once(http.get(options), "response");
  await response.toArray();
  expect(reached).toEqual(kept);
});
