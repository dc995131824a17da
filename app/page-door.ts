import type { IncomingMessage, ServerResponse } from "node:http";
import { dataVersion } from "@/lib/data/data-version";
import { incomingRequest } from "@/lib/http/incoming-request";
import { keptPages } from "@/lib/http/kept-pages";
import { refuseAtProxy } from "@/lib/http/refuse-at-proxy";
import { readAlong, sendPage } from "@/lib/http/rendered-page";

const pages = keptPages();
const PAGES = /^\/dashboard(\/(distribution|groups|compare|plan(\/[^/?]+)?))?(\?|$)/;
/** All that a page may depend on. What else a browser sends does not reach it, cookies neither. */
const HEADERS = ["host"];

/** Whether a request asks for a page about many teams, which is sent again while nothing changes. */
export function isAboutMany({ method, url, headers }: IncomingMessage): boolean {
  return method === "GET" && PAGES.test(url ?? "") && headers.rsc === undefined;
}

/**
 * Sends a page as it was or is being rendered for somebody else, or has it rendered and reads along.
 * Whoever may see it was asked then, of the same version of the data.
 *
 * @param pass has the page rendered
 * @see docs/decisions/0020-rendered-pages-are-sent-again.md
 */
export async function answerPage(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  pass: () => void,
): Promise<void> {
  const { url, headers } = incoming;
  const asked = JSON.stringify([url, ...HEADERS.map((name) => headers[name] ?? null)]);
  const version = await versionFor(incoming);
  if (version === null) return pass();
  const page = await pages.find(version, asked);
  if (page) return sendPage(page, outgoing, String(headers["accept-encoding"] ?? ""));
  for (const name of Object.keys(headers)) {
    if (![...HEADERS, "accept-encoding"].includes(name)) delete headers[name];
  }
  pages.keep(version, asked, readAlong(outgoing));
  pass();
}

/** null where the request is refused or nothing can be read: Next says so. */
async function versionFor(incoming: IncomingMessage): Promise<string | null> {
  try {
    return refuseAtProxy(incomingRequest(incoming)) ? null : await dataVersion();
  } catch {
    return null;
  }
}
