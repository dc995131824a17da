const LONGEST_TARGET = 8_192;
const SINGLE_HEADERS = ["host", "content-length", "content-type", "origin"];

/**
 * Why a request is refused before Next sees it, judged by its first line and raw headers.
 *
 * @param {{ method?: string, url?: string, rawHeaders: string[] }} request
 * @returns {{ status: number, title: string } | null} null when it may pass
 */
export function refuseRequest({ method = "", url = "", rawHeaders }) {
  if (method === "TRACE") return { status: 405, title: "Method not allowed" };
  if (url.length > LONGEST_TARGET) return { status: 414, title: "Address too long" };
  if (!url.startsWith("/")) return { status: 400, title: "Malformed address" };
  const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  const count = (/** @type {string} */ name) => names.filter((one) => one === name).length;
  if (count("host") !== 1 || SINGLE_HEADERS.some((name) => count(name) > 1)) {
    return { status: 400, title: "Malformed headers" };
  }
  return null;
}
