import { problem } from "./problem";

/** A value from a header, or the answer that refuses the request. */
export type Header<T> =
  | { readonly status: "ok"; readonly value: T }
  | { readonly status: "refused"; readonly response: Response };

const LONGEST_KEY = 255;
const VERSION = /^"(0|[1-9]\d{0,8})"$/;

/**
 * The version that a change is made on, from `If-Match: "7"`.
 *
 * Missing or `*` answers 428, a weak tag, several tags or anything else 400.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6585 section 3
 */
export function readExpectedVersion(headers: Headers): Header<number> {
  const text = headers.get("if-match")?.trim() ?? "";
  if (text === "" || text === "*") {
    return refused(428, "Version missing", 'Send the version you saw, as in If-Match: "7".');
  }
  const version = VERSION.exec(text)?.[1];
  if (version === undefined) {
    return refused(400, "Malformed version", 'Send exactly one version, as in If-Match: "7".');
  }
  return { status: "ok", value: Number(version) };
}

/**
 * The key that makes a request safe to send again, from `Idempotency-Key`; quotes around it are
 * part of the syntax, not of the key. Missing, too long or not printable ASCII answers 400.
 *
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header
 */
export function readIdempotencyKey(headers: Headers): Header<string> {
  const text = headers.get("idempotency-key")?.trim() ?? "";
  const key = text.replace(/^"(.*)"$/, "$1");
  if (key === "" || text.length > LONGEST_KEY || !/^[\x21-\x7e]+$/.test(key)) {
    return refused(
      400,
      "Idempotency key missing or malformed",
      "Send a fresh Idempotency-Key of at most 255 printable characters with each change.",
    );
  }
  return { status: "ok", value: key };
}

function refused(status: number, title: string, detail: string): Header<never> {
  return { status: "refused", response: problem(status, title, detail) };
}
