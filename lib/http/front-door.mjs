/**
 * Stands between the socket and Next: `node --import ./lib/http/front-door.mjs next start ...`.
 *
 * Next has no hook for what happens here: headers on its own redirects and error answers, requests
 * that crash it, forwarded headers from strangers, time limits, the end, the address to listen on, and the
 * status of a page that renders as usual.
 * instrumentation.ts refuses to run in production without it.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import http from "node:http";
import { BASE_HEADERS, rawProblem } from "./raw-problem.mjs";
import { refuseRequest } from "./refuse-request.mjs";
import { stripHeaders } from "./strip-headers.mjs";

const LOOPBACK = /^(localhost|::1|127(\.\d{1,3}){3})$/;
const LIMITS = {
  requireHostHeader: false, // refuseRequest answers instead, with our headers
  headersTimeout: 30_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 5_000,
};
/** Less than what a start command, a service manager or a container waits before it kills. */
const END_WITHIN_MS = 8_000;
const SOCKET_ERRORS = {
  HPE_HEADER_OVERFLOW: { status: 431, title: "Headers too large" },
  HPE_INVALID_METHOD: { status: 501, title: "Method not known" },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, title: "Request took too long" },
};

/** The response that the code asking is busy with. */
const responses = new AsyncLocalStorage();
const createServer = http.createServer;

http.createServer = (handle) => {
  const server = createServer(LIMITS, (request, response) => {
    for (const [name, value] of Object.entries(BASE_HEADERS)) response.setHeader(name, value);
    if (!request.url.startsWith("/_next/static/")) response.setHeader("Cache-Control", "no-store");
    const refusal = refuseRequest(request);
    if (refusal) return refuse(response, refusal);
    stripHeaders(request.headers);
    const pass = () => responses.run(response, handle, request, response);
    if (!door.answerDirectly(request, response, pass)) pass();
  });
  guardSockets(server);
  guardAddress(server);
  guardEnd(server);
  return server;
};

/** What the application, which Next bundles apart, finds of this module. */
const door = {
  /** @param {number} status of the response to the current request */
  setStatus: (status) => {
    responses.getStore().statusCode = status;
  },
  /** Answers a request itself, now or later by passing it on, or returns false; set by app/prepare-server.ts. */
  answerDirectly: () => false,
};
globalThis[Symbol.for("tidemark.front-door")] = door;

// The start command is gone, even killed outright: give the port back.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));

function refuse(response, { status, title, detail }) {
  const { headers, body } = rawProblem(status, title, detail);
  response.writeHead(status, headers).end(body);
}

/** Answers what never becomes a request, and ignores WebSocket upgrades: Tidemark has none. */
function guardSockets(server) {
  server.on("clientError", (error, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) return socket.destroy();
    end(socket, SOCKET_ERRORS[error.code] ?? { status: 400, title: "Malformed request" });
  });
  server.on("connect", (_request, socket) =>
    end(socket, { status: 405, title: "Method not allowed" }),
  );
  server.on("checkExpectation", (_request, response) =>
    refuse(response, { status: 417, title: "Expectation not met" }),
  );
  const on = server.on;
  server.on = (event, listener) =>
    event === "upgrade" ? server : on.call(server, event, listener);
}

function end(socket, { status, title }) {
  const { headers, body } = rawProblem(status, title);
  const lines = Object.entries({ ...headers, Connection: "close" });
  const head = lines.map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${title}`, ...head, "", body].join("\r\n"));
}

/**
 * Ends in time: browsers keep a spare connection open that never asks for anything, and a closing
 * server of Node waits for it without any limit. What is asked already has until END_WITHIN_MS.
 */
function guardEnd(server) {
  const unused = new Set();
  server.on("connection", (socket) => {
    unused.add(socket);
    socket.once("close", () => unused.delete(socket));
  });
  server.on("request", ({ socket }) => unused.delete(socket));
  const close = server.close;
  server.close = (...rest) => {
    for (const socket of unused) socket.destroy();
    setTimeout(() => server.closeAllConnections(), END_WITHIN_MS).unref();
    return close.call(server, ...rest);
  };
}

function guardAddress(server) {
  const listen = server.listen;
  server.listen = (port, host, ...rest) => {
    if (LOOPBACK.test(host ?? "")) return listen.call(server, port, host, ...rest);
    console.error("Tidemark has no accounts yet and listens on loopback only: HOST=127.0.0.1");
    process.exit(78);
  };
}
