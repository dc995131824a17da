import net from "node:net";

/** An answer as it came over the wire. */
export type RawResponse = {
  readonly status: number;
  /** Names in lower case; several of one name joined by ", ". */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** A request with headers that `fetch` does not let through, such as `Host` or two of a kind. */
export type RawRequest = {
  readonly method?: string;
  readonly target?: string;
  /** As written, in this order. `Host` is added unless one of them is. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
  /** Bytes where it is no valid text. */
  readonly body?: string | Buffer;
};

/** Sends one request over a connection of its own and waits for the end of the answer. */
export async function rawRequest(port: number, request: RawRequest): Promise<RawResponse> {
  return parse(await exchange(port, write(port, request)));
}

function write(
  port: number,
  { method = "GET", target = "/", headers = [], body }: RawRequest,
): Buffer {
  const all: (readonly [string, string])[] = [...headers, ["Connection", "close"]];
  if (!headers.some(([name]) => name === "Host")) all.unshift(["Host", `127.0.0.1:${port}`]);
  const knowsLength = headers.some(([name]) => /^(content-length|transfer-encoding)$/i.test(name));
  if (body !== undefined && !knowsLength) {
    all.push(["Content-Length", String(Buffer.byteLength(body))]);
  }
  const lines = all.filter(([, value]) => value !== "").map(([name, value]) => `${name}: ${value}`);
  const head = [`${method} ${target} HTTP/1.1`, ...lines, "", ""].join("\r\n");
  return Buffer.concat([Buffer.from(head), Buffer.from(body ?? "")]);
}

function exchange(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = net.connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.setEncoding("utf8");
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("error", (error) => (answer ? resolve(answer) : reject(error)));
    socket.on("close", () => resolve(answer));
  });
}

function parse(answer: string): RawResponse {
  const [head = "", ...rest] = answer.split("\r\n\r\n");
  const [first = "", ...lines] = head.split("\r\n");
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [name = "", value = ""] = line.split(/:\s*(.*)/s);
    const key = name.toLowerCase();
    headers[key] = headers[key] ? `${headers[key]}, ${value}` : value;
  }
  return { status: Number(first.split(" ")[1]), headers, body: rest.join("\r\n\r\n") };
}
