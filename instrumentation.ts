import type { Instrumentation } from "next";
import { logEvent } from "@/lib/log";

/** Checks the settings and opens the database before the first request is answered. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { prepareServer } = await import("@/app/prepare-server");
  await prepareServer();
}

/** The digest is what the error page shows. Message and stack are Next's own log line. */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  logEvent("error", "request-failed", {
    digest: typeof error === "object" && error !== null && "digest" in error ? error.digest : null,
    name: error instanceof Error ? error.name : typeof error,
    method: request.method,
    route: context.routePath,
    kind: context.routeType,
  });
};
