import type { IncomingMessage, ServerResponse } from "node:http";
import { incomingRequest } from "@/lib/http/incoming-request";
import { problem } from "@/lib/http/problem";
import { refuseAtProxy } from "@/lib/http/refuse-at-proxy";
import { logEvent } from "@/lib/log";
import { PUT } from "./api/teams/[teamId]/draft/answers/[practiceId]/route";
import { answerPage, isAboutMany } from "./page-door";

const SAVE = /^\/api\/teams\/([^/?]+)\/draft\/answers\/([^/?]+)$/;

/**
 * Answers the one request that comes with every click, the save of an answer, without the way
 * through Next, which costs several times what saving costs. Refusals and route handler are the
 * same ones. Pages about many teams are sent again as they were rendered. The front door asks this
 * for every request that it lets in.
 *
 * @param pass gives the request to Next
 * @returns false when the request is another: it is Next's then
 * @see docs/decisions/0010-saves-pass-next-by.md
 */
export function answerDirectly(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  pass: () => void,
): boolean {
  if (isAboutMany(incoming)) {
    void answerPage(incoming, outgoing, pass);
    return true;
  }
  const [, teamId, practiceId] = SAVE.exec(incoming.url ?? "") ?? [];
  if (incoming.method !== "PUT" || !teamId || !practiceId) return false;
  const params = {
    teamId: decodeURIComponent(teamId),
    practiceId: decodeURIComponent(practiceId),
  };
  void answer(incoming, params)
    .then((response) => send(response, outgoing))
    // What is left of a body that was refused, so that the next request can be read.
    .finally(() => incoming.resume());
  return true;
}

type Params = { readonly teamId: string; readonly practiceId: string };

async function answer(incoming: IncomingMessage, params: Params): Promise<Response> {
  try {
    const request = incomingRequest(incoming);
    return refuseAtProxy(request) ?? (await PUT(request, { params: Promise.resolve(params) }));
  } catch (error) {
    // Whoever hangs up in the middle of a body gets no answer, and is no trouble of ours.
    if (incoming.destroyed && !incoming.complete) return problem(400, "Incomplete body");
    const name = error instanceof Error ? error.name : typeof error;
    logEvent("error", "request-failed", { name, method: "PUT", kind: "save" });
    console.error(error);
    return problem(500, "Something went wrong", "Nothing was saved.");
  }
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  for (const [name, value] of response.headers) outgoing.setHeader(name, value);
  outgoing.writeHead(response.status, { "Content-Length": body.length }).end(body);
}
