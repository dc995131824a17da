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

/**
 * Reads a body and counts its bytes while they arrive.
 *
 * A body that is shorter or longer than its `Content-Length` is refused, because something on the
 * way has cut it.
 *
 * @param limitBytes most bytes to accept; more answers 413
 */
export async function readBody(request: BodySource, limitBytes: number): Promise<Body> {
  const declared = request.headers.get("content-length");
  if (declared !== null && Number(declared) > limitBytes) return tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > limitBytes) return tooLarge();
    chunks.push(chunk);
  }
  if (declared !== null && Number(declared) !== length) {
    return refused(problem(400, "Incomplete body", "The body is not as long as announced."));
  }
  return { status: "ok", bytes: Buffer.concat(chunks) };
}

function tooLarge(): Body {
  return refused(problem(413, "Body too large"));
}

function refused(response: Response): Body {
  return { status: "refused", response };
}
