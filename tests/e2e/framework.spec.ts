import net from "node:net";
import os from "node:os";
import { expect, test } from "@/tests/support/e2e";
import { type RawRequest, type RawResponse, rawRequest } from "@/tests/support/raw-request";

/** Attacks on the framework itself that worked once, and the doors beside the pages. */

const OWN = [["Sec-Fetch-Site", "same-origin"]] as const;
const UNKNOWN_ACTION = "00".repeat(21);

let send: (request: RawRequest) => Promise<RawResponse>;
let port: number;

test.beforeEach(({ baseURL }) => {
  port = Number(new URL(baseURL ?? "").port);
  send = (request) => rawRequest(port, request);
});

for (const value of [
  "proxy",
  "src/proxy",
  "middleware:middleware:middleware:middleware:middleware",
  "proxy:proxy:proxy:proxy:proxy",
  "pages/_middleware",
]) {
  test(`x-middleware-subrequest: ${value} does not skip the proxy`, async () => {
    const header = ["x-middleware-subrequest", value] as const;
    expect((await send({ headers: [["Host", "evil.example"], header] })).status).toBe(421);
    expect((await send({ headers: [header] })).headers["content-security-policy"]).toContain(
      "nonce",
    );
  });
}

for (const [name, value] of [
  ["x-matched-path", "/"],
  ["x-invoke-path", "/"],
  ["x-invoke-status", "200"],
  ["x-nextjs-data", "1"],
  ["x-now-route-matches", "1=/"],
  ["x-middleware-rewrite", "/"],
  ["x-next-resume-state-length", "1"],
  ["next-resume", "1"],
] as const) {
  test(`${name} from outside changes nothing`, async () => {
    const { status, body } = await send({ target: "/nothing", headers: [[name, value]] });
    expect(status).toBe(404);
    expect(body).toContain("There is nothing at this address");
    const post = { method: "POST", headers: [...OWN, [name, value]], body: "{}" } as const;
    expect((await send(post)).status).toBeLessThan(500);
  });
}

test("what the client router fetches is not kept by a cache either", async () => {
  for (const name of ["RSC", "Next-Router-Prefetch", "Purpose"]) {
    const { status, headers } = await send({ target: "/teams", headers: [[name, "1"]] });
    expect([200, 307]).toContain(status);
    expect(headers["cache-control"]).toContain("no-store");
  }
});

test("an action that does not exist is refused", async () => {
  const headers = [
    ...OWN,
    ["Next-Action", UNKNOWN_ACTION],
    ["Content-Type", "text/plain"],
  ] as const;
  expect([404, 409]).toContain((await send({ method: "POST", headers, body: "[]" })).status);
});

for (const [name, parts] of [
  [
    "a shape that reached Function once",
    [
      '{"then":"$1:__proto__:then","status":"resolved_model","reason":-1,"value":"{\\"then\\":\\"$B1\\"}","_response":{"_prefix":"globalThis.canary=1;","_formData":{"get":"$1:constructor:constructor"}}}',
      '"$@0"',
    ],
  ],
  ["10,000 references", [`[${Array.from({ length: 10_000 }, () => '"$1"').join(",")}]`, '"$@0"']],
] as const) {
  for (const action of [UNKNOWN_ACTION, "x"]) {
    test(`${name} to the action ${action} is refused`, async () => {
      const fields = parts.map(
        (part, index) =>
          `--x\r\nContent-Disposition: form-data; name="${index}"\r\n\r\n${part}\r\n`,
      );
      const type = ["Content-Type", "multipart/form-data; boundary=x"] as const;
      const headers = [...OWN, ["Next-Action", action], type] as const;
      const { status } = await send({
        method: "POST",
        headers,
        body: `${fields.join("")}--x--\r\n`,
      });
      expect([400, 404, 409]).toContain(status);
      expect((await send({ target: "/livez" })).status).toBe(200);
    });
  }
}

test("a form above the limit is refused before its body is there", async () => {
  const headers = [
    ...OWN,
    ["Content-Type", "multipart/form-data; boundary=x"],
    ["Content-Length", "2100000"],
  ] as const;
  const body = `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n`;
  expect((await send({ method: "POST", target: "/teams/new", headers, body })).status).toBe(413);
});

test("no other address of this machine answers", async () => {
  const addresses = Object.values(os.networkInterfaces()).flatMap((found) => found ?? []);
  const outside = addresses.filter(({ internal, scopeid }) => !internal && !scopeid);
  for (const { address } of outside) expect(await connects(address)).toBe(false);
  expect(await connects("127.0.0.1")).toBe(true);
});

function connects(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: 2_000 });
    const answer = (connected: boolean) => {
      socket.destroy();
      resolve(connected);
    };
    socket.on("connect", () => answer(true));
    socket.on("error", () => answer(false));
    socket.on("timeout", () => answer(false));
  });
}

test("liveness and readiness tell a stranger nothing else", async () => {
  expect((await send({ target: "/livez" })).body).toContain('{"status":"alive"}');
  expect((await send({ target: "/readyz" })).body).toContain('{"status":"ready"}');
});

for (const [name, type, body, status] of [
  ["a report", "application/csp-report", '{"csp-report":{"effective-directive":"img-src"}}', 204],
  [
    "a list of reports",
    "application/reports+json",
    '[{"body":{"effectiveDirective":"img-src"}}]',
    204,
  ],
  ["a report above 16 KB", "application/csp-report", `"${"a".repeat(16_400)}"`, 413],
  ["no report", "application/json", "{}", 415],
  ["a broken report", "application/csp-report", "{", 400],
] as const) {
  test(`${name} at the report door: ${status}`, async () => {
    const headers = [...OWN, ["Content-Type", type]] as const;
    const answer = await send({ method: "POST", target: "/csp-reports", headers, body });
    expect(answer.status).toBe(status);
  });
}

test.describe("a script in injected markup", () => {
  test.use({ expectedTrouble: /CSP|Content Security Policy/ });

  test("does not run, and the browser reports it to us", async ({ page }) => {
    await page.goto("/");
    const report = page.waitForResponse("**/csp-reports");
    await page.evaluate(() => {
      const image = "<img src='data:,' alt='' onerror='document.title = `taken over`'>";
      document.body.insertAdjacentHTML("beforeend", image);
    });
    expect((await report).status()).toBe(204);
    expect(await page.title()).not.toBe("taken over");
  });
});
