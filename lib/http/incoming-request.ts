import type { IncomingMessage } from "node:http";

/** A request that Next has not seen, in the form in which it is judged and read elsewhere. */
export function incomingRequest(incoming: IncomingMessage) {
  const { method = "", url = "", headers } = incoming;
  return {
    method,
    url: `http://${headers.host}${url}`,
    headers: new Headers(headers as Record<string, string>),
    // Whoever refuses a body stops reading it; that must not end the connection.
    body: incoming.iterator({ destroyOnReturn: false }),
  };
}
