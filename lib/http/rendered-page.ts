import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip, unzip } from "node:zlib";
import { contentSecurityPolicy, newNonce, nonceOf } from "./content-security-policy";
import type { RenderedPage } from "./kept-pages";

const POLICY = "content-security-policy";
/** Headers of one response. */
const OWN = [
  "content-encoding",
  "content-length",
  "transfer-encoding",
  "connection",
  "date",
  POLICY,
];
/** Of 1 to 9: half the time of the usual 6, for a seventh more bytes. */
const LEVEL = 3;
const GZIP = /\bgzip\b(?!\s*;\s*q=0(\.0+)?\s*(,|$))/i;

/**
 * Reads along while a response is written, which is as fast as it is made, however slowly it is
 * received: others may wait for it.
 *
 * @returns the page, once all of it is written; null where it is none, is not well, sets a cookie,
 *   or breaks off
 */
export async function readAlong(response: ServerResponse): Promise<RenderedPage | null> {
  const body = await bodyOf(response);
  const headers = response.getHeaders();
  const nonce = nonceOf(String(headers[POLICY] ?? ""));
  const isPage = String(headers["content-type"]).startsWith("text/html");
  if (!body || !nonce || !isPage || response.statusCode !== 200) return null;
  if (headers["set-cookie"] !== undefined) return null;
  const html = headers["content-encoding"] ? await unpack(body) : body;
  return html && { headers: without(headers, OWN), parts: cutAt(html, nonce) };
}

/** null where it is not whole. */
function unpack(body: Buffer): Promise<Buffer | null> {
  return promisify(unzip)(body).catch(() => null);
}

/** What is between the places of a nonce; not by way of text, which would take longer than sending. */
function cutAt(html: Buffer, nonce: string): readonly Buffer[] {
  const parts: Buffer[] = [];
  let from = 0;
  for (;;) {
    const place = html.indexOf(nonce, from);
    if (place < 0) return [...parts, html.subarray(from)];
    parts.push(html.subarray(from, place));
    from = place + nonce.length;
  }
}

/** Sends a page once more, with a nonce of its own. */
export async function sendPage(
  { headers, parts }: RenderedPage,
  response: ServerResponse,
  acceptEncoding: string,
): Promise<void> {
  const nonce = newNonce();
  const cut = Buffer.from(nonce);
  const html = Buffer.concat(parts.flatMap((part, place) => (place === 0 ? [part] : [cut, part])));
  const isPacked = GZIP.test(acceptEncoding);
  const body = isPacked ? await promisify(gzip)(html, { level: LEVEL }) : html;
  response
    .writeHead(200, {
      ...headers,
      [POLICY]: contentSecurityPolicy(nonce, false),
      ...(isPacked ? { "content-encoding": "gzip" } : {}),
      "content-length": body.length,
    })
    .end(body);
}

/** What is written to a response; null when it is closed before its end. */
function bodyOf(response: ServerResponse): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk, encoding as BufferEncoding));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const { write, end } = response;
  return new Promise((resolve) => {
    response.write = (...given: unknown[]) => {
      keep(given[0], given[1]);
      Reflect.apply(write, response, given);
      return true;
    };
    response.end = (...given: unknown[]) => {
      keep(given[0], given[1]);
      Reflect.apply(end, response, given);
      resolve(Buffer.concat(chunks));
      return response;
    };
    response.once("close", () => resolve(null));
  });
}

function without(headers: OutgoingHttpHeaders, names: readonly string[]): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}
