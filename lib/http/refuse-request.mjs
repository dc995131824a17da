const LONGEST_TARGET = 8_192;
/** Bytes: above every limit of an action or route handler, which count again. */
const LARGEST_BODY = 2_000_000;
/**
 * Bytes by path: the form of teams sends a text up to its limit, what was answered to it before,
 * which is that text and every difference, and as much again, so that the action can say that a
 * file is too large.
 */
const LARGER_BODIES = new Map([["/teams/import", 16_000_000]]);
const SINGLE_HEADERS = ["content-length", "content-type", "origin"];

/**
 * Why a request is refused before Next sees it, judged by its first line and raw headers.
 *
 * @param {{ method?: string, url?: string, rawHeaders: readonly string[] }} request
 * @returns {{ status: number, title: string, detail?: string } | null} null when it may pass
 */
export function refuseRequest({ method = "", url = "", rawHeaders }) {
  if (method === "TRACE") return { status: 405, title: "Method not allowed" };
  if (url.length > LONGEST_TARGET) return { status: 414, title: "Address too long" };
  if (!isPlainPath(url)) return { status: 400, title: "Malformed address" };
  const headers = valuesByName(rawHeaders);
  const isDoubled = SINGLE_HEADERS.some((name) => (headers.get(name) ?? []).length > 1);
  if (headers.get("host")?.length !== 1 || isDoubled) {
    return { status: 400, title: "Malformed headers" };
  }
  const [length = "0"] = headers.get("content-length") ?? [];
  const largest = LARGER_BODIES.get(url.split("?", 1)[0]) ?? LARGEST_BODY;
  if (Number(length) <= largest) return null;
  const detail = "Nothing was stored. Go back, and send less at once.";
  return { status: 413, title: "Body too large", detail };
}

/**
 * Next answers an address that it cannot decode with 500, and redirects to an absolute one.
 *
 * @param {string} url
 */
function isPlainPath(url) {
  try {
    const path = decodeURIComponent(url.split("?", 1)[0]);
    return path.startsWith("/") && !path.includes("\0");
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

/**
 * @param {readonly string[]} rawHeaders names and values in turn
 * @returns {Map<string, string[]>} by name in lower case
 */
function valuesByName(rawHeaders) {
  const headers = new Map();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index].toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), rawHeaders[index + 1]]);
  }
  return headers;
}
