import { expect, test } from "vitest";
import { readJsonBody } from "@/lib/http/read-json-body";

const LIMIT = 100;

function request(body: BodyInit | null, headers: Record<string, string> = {}): Request {
  const all = { "Content-Type": "application/json", ...headers };
  return new Request("http://localhost/", {
    method: "PUT",
    body,
    headers: all,
    duplex: "half",
  } as RequestInit);
}

async function refusal(sent: Request): Promise<number> {
  const body = await readJsonBody(sent, LIMIT);
  if (body.status === "ok") throw new Error("It was accepted.");
  expect(body.response.headers.get("Content-Type")).toBe("application/problem+json");
  return body.response.status;
}

test("a value in UTF-8 comes through", async () => {
  const sent = request('{"note":"schön 🌊"}', {
    "Content-Type": "Application/JSON; charset=UTF-8",
  });
  expect(await readJsonBody(sent, LIMIT)).toEqual({ status: "ok", value: { note: "schön 🌊" } });
});

test.each([
  ["text/plain"],
  ["application/x-www-form-urlencoded"],
  ["application/json-patch+json"],
  ["application/json; charset=utf-16"],
  [""],
])("the type %s is refused", async (type) => {
  expect(await refusal(request("{}", { "Content-Type": type }))).toBe(415);
});

test("a compressed body is refused, a plain one named so is not", async () => {
  expect(await refusal(request("{}", { "Content-Encoding": "gzip" }))).toBe(415);
  const plain = await readJsonBody(request("{}", { "Content-Encoding": "identity" }), LIMIT);
  expect(plain.status).toBe("ok");
});

// Kills: characters counted instead of bytes, and a limit off by one.
test("bytes are counted", async () => {
  const fits = `"${"é".repeat(49)}"`;
  expect((await readJsonBody(request(fits), LIMIT)).status).toBe("ok");
  expect(await refusal(request(`${fits} `))).toBe(413);
});

/** Parts of 60 bytes, or of more, and how many of them were asked for. */
function stream({ parts, bytes = 60 }: { parts: number; bytes?: number }) {
  const pulled = { parts: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (pulled.parts === parts) return controller.close();
      pulled.parts += 1;
      controller.enqueue(new Uint8Array(bytes).fill(32));
    },
  });
  return { body, pulled };
}

// Kills: trust in Content-Length alone.
test("a stream without length is counted while it arrives, and ends somewhere", async () => {
  const { body, pulled } = stream({ parts: Number.POSITIVE_INFINITY, bytes: 1_000_000 });
  expect(await refusal(request(body))).toBe(413);
  expect(pulled.parts).toBeLessThan(10);
});

// Kills: a connection closed on somebody who is still sending, and so does not hear why.
test("what is too long is refused once all of it has come", async () => {
  const counted = stream({ parts: 30 });
  expect(await refusal(request(counted.body))).toBe(413);
  expect(counted.pulled.parts).toBe(30);
  const announced = stream({ parts: 30 });
  const headers = { "Content-Length": "1800" };
  expect(await refusal(request(announced.body, headers))).toBe(413);
  expect(announced.pulled.parts).toBe(30);
});

test("an announced length above the limit is refused, whatever comes", async () => {
  expect(await refusal(request("{}", { "Content-Length": "101" }))).toBe(413);
});

// Kills: a body that something on the way has cut, answered with 200.
test.each(["3", "99", "1", "x"])("two bytes announced as %s are refused", async (length) => {
  expect(await refusal(request("{}", { "Content-Length": length }))).toBe(400);
});

test.each([
  ["nothing", null],
  ["a byte order mark", "\uFEFF{}"],
  ["UTF-16", new Uint8Array([0x7b, 0, 0x7d, 0])],
  ["invalid UTF-8", new Uint8Array([0x22, 0xc0, 0xaf, 0x22])],
  ["a cut character", new Uint8Array([0x22, 0xe2, 0x82])],
  ["trailing text", "{} x"],
])("%s is malformed", async (_, body) => {
  expect(await refusal(request(body))).toBe(400);
});

test("two equal keys cannot be processed", async () => {
  expect(await refusal(request('{"choice":1,"choice":3}'))).toBe(422);
});
