import { expect, test } from "@/tests/support/e2e";
import { type RawRequest, type RawResponse, rawRequest } from "@/tests/support/raw-request";

const OWN = { "Sec-Fetch-Site": "same-origin" };
const ANSWER = "/api/teams/none/draft/answers/none";

test.describe.configure({ mode: "default" });

let send: (request: RawRequest) => Promise<RawResponse>;
let port: number;

test.beforeEach(({ baseURL }) => {
  port = Number(new URL(baseURL ?? "").port);
  send = (request) => rawRequest(port, request);
});

/** A page, a file, both again as 304, and every kind of error and refusal. */
async function everyKind(): Promise<Record<string, RawResponse>> {
  const page = await send({});
  const chunk = /\/_next\/static\/[^"]+\.js/.exec(page.body)?.[0] ?? "";
  const file = await send({ target: chunk });
  const etag = file.headers.etag ?? "";
  return {
    page,
    file,
    unchanged: await send({ target: chunk, headers: [["If-None-Match", etag]] }),
    icon: await send({ target: "/icon.svg" }),
    "missing page": await send({ target: "/nothing" }),
    "missing file": await send({ target: "/_next/static/nothing.js" }),
    redirect: await send({ target: "/teams/" }),
    alive: await send({ target: "/livez" }),
    ready: await send({ target: "/readyz" }),
    "method of the API": await send({ target: ANSWER }),
    "foreign host": await send({ headers: [["Host", "evil.example"]] }),
    "cross-site": await send({ method: "POST" }),
    "unknown method": await send({ method: "FOO" }),
    trace: await send({ method: "TRACE" }),
    "long address": await send({ target: `/${"a".repeat(9_000)}` }),
    "large header": await send({ headers: [["X-Large", "a".repeat(32_000)]] }),
    "no request": await send({ target: "*" }),
    "image optimiser": await send({ target: "/_next/image?url=%2Ficon.svg&w=64&q=75" }),
  };
}

const STATUSES = {
  page: 200,
  file: 200,
  unchanged: 304,
  icon: 200,
  "missing page": 404,
  "missing file": 404,
  redirect: 308,
  alive: 200,
  ready: 200,
  "method of the API": 405,
  "foreign host": 421,
  "cross-site": 403,
  "unknown method": 501,
  trace: 405,
  "long address": 414,
  "large header": 431,
  "no request": 400,
  "image optimiser": 404,
};

test("every kind of response has the headers, and only built files may be kept", async () => {
  const responses = await everyKind();
  const statuses = Object.entries(responses).map(([kind, { status }]) => [kind, status]);
  expect(Object.fromEntries(statuses)).toEqual(STATUSES);
  for (const [kind, { headers }] of Object.entries(responses)) {
    expect.soft(headers, kind).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect.soft(headers["permissions-policy"], kind).toContain("camera=()");
    expect.soft(headers["content-security-policy"], kind).toContain("default-src 'none'");
    expect.soft(headers["x-powered-by"], kind).toBeUndefined();
    const kept = kind === "file" || kind === "unchanged";
    expect.soft(headers["cache-control"], kind).toMatch(kept ? /immutable/ : /no-store/);
  }
});

test("a refusal is problem+json with a request id, and tells nothing about the inside", async () => {
  const refused = Object.entries(await everyKind()).filter(([, { headers }]) =>
    headers["content-type"]?.startsWith("application/problem+json"),
  );
  expect(refused.length).toBeGreaterThanOrEqual(8);
  for (const [kind, { status, headers, body }] of refused) {
    const json = JSON.parse(body.replace(/^[0-9a-f]+\r\n|\r\n0\r\n\r\n$/g, ""));
    expect.soft(json, kind).toMatchObject({ type: "about:blank", status });
    expect.soft(json.requestId, kind).toBe(headers["x-request-id"]);
    expect.soft(body, kind).not.toMatch(/node_modules|\.next|\bat \w+ \(|evil/);
  }
});

test("the policy has a fresh nonce in each of 200 pages, and scripts carry it", async () => {
  const nonces = new Set<string>();
  for (let count = 0; count < 200; count += 1) {
    const { headers, body } = await send({ target: count % 2 === 0 ? "/" : "/nothing" });
    const nonce = /script-src 'nonce-([^']+)'/.exec(headers["content-security-policy"] ?? "")?.[1];
    const used = [...body.matchAll(/<script[^>]*?nonce="([^"]*)"/g)].map(([, value]) => value);
    expect(new Set(used)).toEqual(new Set([nonce]));
    nonces.add(nonce ?? "");
  }
  expect(nonces.size).toBe(200);
});

for (const [name, headers] of [
  ["Origin of another site", { Origin: "https://evil.example" }],
  ["neither Origin nor Sec-Fetch-Site", {}],
  ["Origin null", { Origin: "null" }],
  ["forged X-Forwarded-Host", { Origin: "http://evil", "X-Forwarded-Host": "evil" }],
  ["Sec-Fetch-Site cross-site", { "Sec-Fetch-Site": "cross-site" }],
  ["Sec-Fetch-Site same-site", { "Sec-Fetch-Site": "same-site" }],
  ["own Origin but cross-site", { "Sec-Fetch-Site": "cross-site", Origin: "OWN" }],
  ["another port of this machine", { Origin: "http://127.0.0.1:1" }],
] as const) {
  for (const [method, target] of [
    ["POST", "/teams/new"],
    ["PUT", ANSWER],
  ] as const) {
    test(`${method} ${target} is refused with ${name}`, async () => {
      const own = `http://127.0.0.1:${port}`;
      const pairs = Object.entries(headers).map(
        ([key, value]) => [key, value === "OWN" ? own : value] as const,
      );
      const body = "{}";
      const { status } = await send({ method, target, headers: pairs, body });
      expect(status).toBe(403);
    });
  }
}

test("a change from an own page passes the door", async () => {
  const json = ["Content-Type", "application/json"] as const;
  for (const source of [
    ["Sec-Fetch-Site", "same-origin"],
    ["Origin", `http://localhost:${port}`],
  ] as const) {
    const request = { method: "PUT", target: ANSWER, body: '{"choice":1}' };
    const { status } = await send({ ...request, headers: [source, json] });
    // Behind the door it is asked which version it changes.
    expect(status).toBe(428);
  }
});

for (const host of [
  "evil.example",
  "127.0.0.1:1",
  "localhost",
  "127.0.0.1.evil.example",
  "LOCALHOST.evil",
]) {
  test(`the host ${host} is not ours`, async () => {
    const { status, body } = await send({ headers: [["Host", host]] });
    expect(status).toBe(421);
    expect(body).not.toContain("<html");
  });
}

test("loopback names with our port are ours", async () => {
  for (const name of ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"]) {
    expect((await send({ headers: [["Host", `${name}:${port}`]] })).status).toBe(200);
  }
});

test("X-Forwarded-Host does not stand in for the host", async () => {
  const evil = await send({
    headers: [
      ["Host", "evil.example"],
      ["X-Forwarded-Host", `127.0.0.1:${port}`],
    ],
  });
  expect(evil.status).toBe(421);
  const forged = await send({ headers: [["X-Forwarded-Host", "evil.example"]] });
  expect(forged.status).toBe(200);
  expect(forged.body).not.toContain("evil.example");
});

for (const [name, request, status] of [
  [
    "two hosts",
    {
      headers: [
        ["Host", "127.0.0.1"],
        ["Host", "evil"],
      ],
    },
    400,
  ],
  ["no host", { headers: [["Host", ""]] }, 400],
  [
    "two lengths",
    {
      method: "POST",
      headers: [
        ["Content-Length", "1"],
        ["Content-Length", "2"],
      ],
    },
    400,
  ],
  [
    "length and chunks",
    {
      method: "POST",
      headers: [
        ["Content-Length", "3"],
        ["Transfer-Encoding", "chunked"],
      ],
    },
    400,
  ],
  [
    "1,000 headers",
    { headers: Array.from({ length: 1_000 }, (_, i) => [`X-H${i}`, "some value"]) },
    431,
  ],
  ["an absolute address", { target: "http://169.254.169.254/latest" }, 400],
  ["CONNECT", { method: "CONNECT", target: "169.254.169.254:80" }, 405],
  ["PROPFIND", { method: "PROPFIND" }, 405],
  ["DELETE of a page", { method: "DELETE" }, 405],
  ["a form at a file", { method: "POST", target: "/_next/static/x.js" }, 405],
  [
    "an upgrade by an absolute address",
    { target: "http://169.254.169.254/", headers: [["Upgrade", "websocket"]] },
    400,
  ],
] as [string, RawRequest, number][]) {
  test(`${name}: ${status}`, async () => {
    expect((await send(request)).status).toBe(status);
  });
}

for (const [name, headers, body, status] of [
  ["a form", { "Content-Type": "application/x-www-form-urlencoded" }, "choice=1", 415],
  ["plain text", { "Content-Type": "text/plain" }, "{}", 415],
  ["no type", {}, "{}", 415],
  ["another character set", { "Content-Type": "application/json; charset=utf-16" }, "{}", 415],
  ["compressed", { "Content-Type": "application/json", "Content-Encoding": "gzip" }, "{}", 415],
  [
    "an announced 12 MB",
    { "Content-Type": "application/json", "Content-Length": "12000000" },
    "{}",
    413,
  ],
  ["a byte order mark", { "Content-Type": "application/json" }, "\uFEFF{}", 400],
  ["trailing garbage", { "Content-Type": "application/json" }, "{} {}", 400],
  ["too deep", { "Content-Type": "application/json" }, "[".repeat(10_000), 400],
  [
    "too deep but valid",
    { "Content-Type": "application/json" },
    `${"[".repeat(21)}${"]".repeat(21)}`,
    400,
  ],
  ["two equal keys", { "Content-Type": "application/json" }, '{"choice":1,"choice":3}', 422],
  [
    "the key __proto__",
    { "Content-Type": "application/json" },
    '{"__proto__":{"polluted":1}}',
    422,
  ],
] as [string, Record<string, string>, string, number][]) {
  test(`the API refuses ${name}: ${status}`, async () => {
    const all = Object.entries({ ...OWN, ...headers });
    expect((await send({ method: "PUT", target: ANSWER, headers: all, body })).status).toBe(status);
  });
}

test("a chunked body cannot slip past the limit", async () => {
  const chunk = `80000\r\n${"a".repeat(0x80000)}\r\n`;
  const { status } = await send({
    method: "PUT",
    target: ANSWER,
    headers: [
      ...Object.entries(OWN),
      ["Content-Type", "application/json"],
      ["Transfer-Encoding", "chunked"],
    ],
    body: `${chunk.repeat(6)}0\r\n\r\n`,
  });
  expect(status).toBe(413);
});

test("a route that changes data names its methods", async () => {
  for (const method of ["GET", "POST", "DELETE", "PATCH"]) {
    const { status, headers } = await send({
      method,
      target: ANSWER,
      headers: Object.entries(OWN),
    });
    expect(status).toBe(405);
    expect(headers.allow).toBe("PUT");
  }
});

for (const target of [
  "/..%2f..%2fpackage.json",
  "/%2e%2e/%2e%2e/etc/passwd",
  "/teams%2fnew",
  "/teams/%252e%252e",
  "/teams/%c0%af",
  "/%",
  "//evil.example/x",
  "/_next/static/../../package.json",
]) {
  test(`the address ${target} leads nowhere`, async () => {
    const { status, headers, body } = await send({ target });
    expect([308, 400, 404]).toContain(status);
    expect(headers.location ?? "/").toMatch(/^\/(?!\/)/);
    expect(body).not.toMatch(/root:|"dependencies"/);
  });
}
