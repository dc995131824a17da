/**
 * An error answer as RFC 9457 problem+json.
 *
 * Texts are fixed sentences written by us: never pass a stack, a path, a query or what the client
 * sent. The request id is fresh, so that a user can quote it and a log line can carry it.
 *
 * @param status HTTP status, 400 to 599
 * @param title the kind of problem, the same for every occurrence
 * @param detail what to do about it; left out where the title says it all
 */
export function problem(status: number, title: string, detail?: string): Response {
  const requestId = crypto.randomUUID();
  const body = { type: "about:blank", title, status, ...(detail ? { detail } : {}), requestId };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      "X-Request-Id": requestId,
    },
  });
}
