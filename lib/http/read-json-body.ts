import { problem } from "./problem";
import { type BodySource, readBody } from "./read-body";
import { parseStrictJson, type StrictJson } from "./strict-json";

/** The value of a JSON body, still untrusted, or the answer that refuses it. */
export type JsonBody =
  | { readonly status: "ok"; readonly value: unknown }
  | { readonly status: "refused"; readonly response: Response };

/**
 * Reads a JSON body in UTF-8.
 *
 * Refused with 413: too many bytes. 415: another media type, a character set other than UTF-8, a
 * content encoding. 400: not JSON, a byte order mark, invalid UTF-8, deeper than 20 levels, cut
 * off. 422: two equal keys or `__proto__` in one object.
 *
 * @param limitBytes most bytes to accept
 * @param mediaTypes accepted types in lower case
 */
export async function readJsonBody(
  request: BodySource,
  limitBytes: number,
  mediaTypes: readonly string[] = ["application/json"],
): Promise<JsonBody> {
  if (!isPlainJson(request.headers, mediaTypes)) {
    return refuse(415, "Unsupported media type", `Send ${mediaTypes.join(" or ")} in UTF-8.`);
  }
  const body = await readBody(request, limitBytes);
  if (body.status === "refused") return body;
  const text = decodeUtf8(body.bytes);
  return text === null
    ? refuse(400, "Malformed body", "Send UTF-8.")
    : answer(parseStrictJson(text));
}

function isPlainJson(headers: Headers, mediaTypes: readonly string[]): boolean {
  const [type, ...parameters] = (headers.get("content-type") ?? "").toLowerCase().split(/\s*;\s*/);
  const encoding = (headers.get("content-encoding") ?? "identity").toLowerCase();
  const utf8 = parameters.every(
    (one) => !one.startsWith("charset") || /^charset="?utf-8"?$/.test(one),
  );
  return mediaTypes.includes(type?.trim() ?? "") && encoding === "identity" && utf8;
}

/** @returns null when the bytes are not UTF-8 or start with a byte order mark */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith("\uFEFF") ? null : text;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function answer(json: StrictJson): JsonBody {
  if (json.status === "ok") return json;
  if (json.status === "malformed") return refuse(400, "Malformed body", "Send valid JSON.");
  if (json.status === "too-deep") return refuse(400, "Malformed body", "Send at most 20 levels.");
  return refuse(422, "Ambiguous body", "Send each key once, and no key named __proto__.");
}

function refuse(status: number, title: string, detail: string): JsonBody {
  return { status: "refused", response: problem(status, title, detail) };
}
