import { once } from "node:events";
import net from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { type ProductionServer, startProduction } from "../support/production-server";
import { emptyFolder } from "./places";

let server: ProductionServer | undefined;
const { place, remove } = emptyFolder();
const sockets: net.Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server?.kill("SIGKILL");
  remove();
});

/** A connection on which something was sent. */
async function connect(port: number, sent: string): Promise<net.Socket> {
  const socket = net.connect(port, "127.0.0.1");
  sockets.push(socket);
  socket.on("error", () => {});
  await once(socket, "connect");
  if (sent !== "") socket.write(sent);
  return socket;
}

const host = "Host: 127.0.0.1\r\n";

test("a server that is told to end does so, whatever connections are open", async () => {
  server = await startProduction(place);
  const { port } = server;
  await connect(port, "");
  await connect(port, `GET /livez HTTP/1.1\r\n${host}`);
  const answered = await connect(port, `GET /livez HTTP/1.1\r\n${host}\r\n`);
  await once(answered, "data");
  await wait(100);
  const startedAt = performance.now();
  await server.kill("SIGTERM");
  expect(server.process.exitCode).toBe(143);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
}, 30_000);

test("a server that is told to end answers what it was asked, but waits for nobody's body for ever", async () => {
  server = await startProduction(place);
  const { port } = server;
  const put = `PUT /api/teams/none/draft/answers/none HTTP/1.1\r\n${host}Content-Length: 2\r\n`;
  const head = `${put}Content-Type: application/json\r\nSec-Fetch-Site: same-origin\r\n\r\n{`;
  const slow = await connect(port, head);
  const form =
    "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 9000\r\n\r\n--b\r\n";
  await connect(port, `POST /teams/new HTTP/1.1\r\n${host}Origin: http://127.0.0.1\r\n${form}`);
  await wait(200);
  const ended = server.kill("SIGTERM");
  await wait(500);
  const answer = once(slow, "data");
  slow.write("}");
  expect(String((await answer)[0])).toMatch(/^HTTP\/1\.1 4\d\d /);
  await ended;
  expect(server.process.exitCode).toBe(143);
}, 40_000);
