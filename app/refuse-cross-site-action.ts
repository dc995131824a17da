import "server-only";
import { headers } from "next/headers";
import { refuseCrossSite } from "@/lib/http/refuse-cross-site";

/** Stops a Server Action that another website sent; the proxy refuses it first. */
export async function refuseCrossSiteAction(): Promise<void> {
  if (refuseCrossSite({ method: "POST", headers: await headers() })) {
    throw new Error("Refused: the form was not sent from one of Tidemark's own pages.");
  }
}
