import { once } from "node:events";
import http, { type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { contentSecurityPolicy, nonceOf } from "@/lib/http/content-security-policy";
import { keptPages, type RenderedPage } from "@/lib/http/kept-pages";
import { readAlong, sendPage } from "@/lib/http/rendered-page";

const NONCE = "bm9uY2Ugb2YgdGhlIGZpcnN0";
const HTML = `<p>Größe – ok</p><script nonce="${NONCE}">f("${NONCE}")</script>`;
const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": contentSecurityPolicy(NONCE, false),
  "x-other": "stays",
};

let server: http.Server | undefined;
afterEach(() => server?.close());

/** What a server sends that answers in some way, and what `work` comes to. */
async function exchange<T>(answer: (response: ServerResponse) => T, headers = {}) {
  let work: T | undefined;
  server = http.createServer((_, response) => {
    work = answer(response);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const request = http.get({ port, host: "127.0.0.1", headers, agent: false });
  const [response] = await once(request, "response");
  const chunks: Buffer[] = await response.toArray().catch(() => []);
  return { headers: response.headers, body: Buffer.concat(chunks), work: await work };
}

/** As Next does it. */
function withHeaders(response: ServerResponse, headers: object = HEADERS): ServerResponse {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  return response;
}

const WAYS: readonly (readonly [string, (response: ServerResponse) => void])[] = [
  ["in one piece", (response) => withHeaders(response).end(HTML)],
  [
    "in several",
    (response) => {
      withHeaders(response);
      const bytes = Buffer.from(HTML);
      // Within a letter of two bytes.
      response.write(bytes.subarray(0, 6));
      response.write(bytes.subarray(6, 20), () => response.end(bytes.subarray(20)));
    },
  ],
  [
    "packed",
    (response) =>
      withHeaders(response, { ...HEADERS, "content-encoding": "gzip" }).end(gzipSync(HTML)),
  ],
];

test.each(WAYS)("a page that is sent %s is sent again with another nonce", async (_, send) => {
  const first = await exchange((response) => {
    const page = readAlong(response);
    send(response);
    return page;
  });
  const page = first.work as RenderedPage;
  const again = await exchange((response) => void sendPage(page, response, ""));
  const nonce = nonceOf(String(again.headers["content-security-policy"])) ?? "";
  expect(nonce).not.toBe(NONCE);
  expect(again.body.toString()).toBe(HTML.replaceAll(NONCE, nonce));
  expect(again.headers).toMatchObject({
    "x-other": "stays",
    "content-type": HEADERS["content-type"],
    "content-length": String(again.body.length),
  });
  expect(again.headers["content-encoding"]).toBeUndefined();
  expect(again.headers["content-security-policy"]).toBe(contentSecurityPolicy(nonce, false));
});

const PAGE: RenderedPage = { headers: {}, parts: [Buffer.from("a"), Buffer.from("b")] };

test.each([
  ["gzip, deflate, br", true],
  ["br;q=1, GZIP;q=0.5", true],
  ["gzip;q=0", false],
  ["deflate, gzip; q=0.0, br", false],
  ["", false],
])("for a browser that takes %j it is packed: %s", async (accepted, isPacked) => {
  const { headers, body } = await exchange((response) => void sendPage(PAGE, response, accepted));
  const nonce = nonceOf(String(headers["content-security-policy"]));
  expect(headers["content-encoding"]).toBe(isPacked ? "gzip" : undefined);
  expect((isPacked ? gunzipSync(body) : body).toString()).toBe(`a${nonce}b`);
});

test.each<readonly [string, (response: ServerResponse) => void]>([
  ["is not well", (response) => withHeaders(response).writeHead(503).end(HTML)],
  [
    "is a file",
    (response) => withHeaders(response, { ...HEADERS, "content-type": "text/csv" }).end("a"),
  ],
  [
    "sets a cookie",
    (response) => withHeaders(response, { ...HEADERS, "set-cookie": "a=1" }).end(HTML),
  ],
  [
    "has no nonce",
    (response) => withHeaders(response, { "content-type": HEADERS["content-type"] }).end(HTML),
  ],
  [
    "is packed and not whole",
    (response) => {
      const packed = gzipSync(HTML).subarray(0, 30);
      withHeaders(response, { ...HEADERS, "content-encoding": "gzip" }).end(packed);
    },
  ],
  [
    "breaks off",
    (response) => {
      withHeaders(response).write(HTML.slice(0, 9), () => response.destroy());
    },
  ],
])("what %s is not kept", async (_, send) => {
  const { work } = await exchange((response) => {
    const page = readAlong(response);
    send(response);
    return page;
  });
  expect(work).toBeNull();
});

test("a page is there as soon as it is made, however slowly it is received", async () => {
  const pieces = Array.from({ length: 100 }, () => "a".repeat(100_000));
  let request: http.ClientRequest | undefined;
  const page = await new Promise<RenderedPage | null>((resolve) => {
    const slow = http.createServer((_, response) => {
      void readAlong(withHeaders(response)).then(resolve);
      expect(pieces.map((piece) => response.write(piece))).not.toContain(false);
      response.end();
    });
    server = slow.listen(0, "127.0.0.1", () => {
      const { port } = slow.address() as AddressInfo;
      // Takes what comes at once, and no more, until it is cut off.
      request = http.get({ port, host: "127.0.0.1", agent: false }, (response) => response.pause());
      request.on("error", () => {});
    });
  });
  request?.destroy();
  expect(page?.parts.reduce((sum, part) => sum + part.length, 0)).toBe(10_000_000);
});

test("a page is found only for the version of the data and the request that it is of", () => {
  const visit = fc.record({ version: fc.nat(3), asked: fc.nat(60), keeps: fc.boolean() });
  return fc.assert(
    fc.asyncProperty(fc.array(visit, { maxLength: 200 }), async (visits) => {
      const pages = keptPages();
      for (const { version, asked, keeps } of visits) {
        const page = await pages.find(String(version), String(asked));
        if (page) expect(page.headers).toEqual({ version, asked });
        const made = Promise.resolve({ ...PAGE, headers: { version, asked } });
        if (keeps) pages.keep(String(version), String(asked), made);
      }
    }),
  );
});

test("at most fifty pages are kept, and none that was rendered from data that are gone", () => {
  const pages = keptPages();
  const page = Promise.resolve(PAGE);
  for (let asked = 0; asked < 60; asked += 1) {
    pages.find("1", String(asked));
    pages.keep("1", String(asked), page);
  }
  const kept = (version: string) =>
    Array.from({ length: 60 }, (_, asked) => pages.find(version, String(asked))).filter(Boolean);
  expect(kept("1")).toHaveLength(50);
  expect(kept("2")).toHaveLength(0);
  pages.keep("1", "0", page);
  expect(pages.find("2", "0")).toBeUndefined();
  expect(pages.find("1", "0")).toBeUndefined();
});

test("who asks for a page that is being rendered gets it too, or hears that it came to none", async () => {
  const pages = keptPages();
  pages.find("1", "a");
  let end: (page: RenderedPage | null) => void = () => {};
  const begin = () => new Promise<RenderedPage | null>((resolve) => (end = resolve));
  pages.keep("1", "a", begin());
  const waiting = pages.find("1", "a");
  end(null);
  expect(await waiting).toBeNull();
  expect(pages.find("1", "a")).toBeUndefined();
  pages.keep("1", "a", begin());
  const again = pages.find("1", "a");
  const endAgain = end;
  pages.keep("1", "b", begin());
  pages.keep("1", "b", Promise.resolve(PAGE));
  end(null);
  expect(await pages.find("1", "b")).toBe(PAGE);
  endAgain(PAGE);
  expect(await again).toBe(PAGE);
  expect(await pages.find("1", "a")).toBe(PAGE);
});
