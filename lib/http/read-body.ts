import { problem } from "./problem";

/** The part of a request that has the body: of a web `Request`, or of Node's own. */
export type BodySource = {
  readonly headers: Headers;
  readonly body: AsyncIterable<Uint8Array> | null;
};

/** The bytes of a body, or the answer that refuses it. */
export type Body =
  | { readonly status: "ok"; readonly bytes: Uint8Array }
  | { readonly status: "refused"; readonly response: Response };

/** What is announced is less: the front door has refused the rest. */
const MOST_DISCARDED = 2_000_000;

/**
 * Reads a body and counts its bytes while they arrive.
 *
 * A body that is shorter or longer than its `Content-Length` is refused, because something on the
 * way has cut it. One that is too large is read to its end first: who is still sending when the
 * connection closes does not hear why.
 *
 * @param limitBytes most bytes to accept; more answers 413
 */
export async function readBody(request: BodySource, limitBytes: number): Promise<Body> {
  const declared = request.headers.get("content-length");
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > MOST_DISCARDED) break;
    if (length <= limitBytes) chunks.push(chunk);
  }
  if (length > limitBytes || Number(declared) > limitBytes) {
    return refused(problem(413, "Body too large"));
  }
  if (declared !== null && Number(declared) !== length) {
    return refused(problem(400, "Incomplete body", "The body is not as long as announced."));
  }
  return { status: "ok", bytes: Buffer.concat(chunks) };
}

function refused(response: Response): Body {
  return { status: "refused", response };
}
