import "server-only";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { setPageStatus } from "./front-door";
import NotFound from "./not-found";

/**
 * What a page returns for an unknown id: the 404 page in the HTML, with status 404.
 *
 * Next's own notFound() leaves the body empty until a script fills it. It remains for the
 * development server, which runs without the front door.
 *
 * @see docs/decisions/0007-not-found-in-the-html.md
 */
export function answerNotFound(): ReactNode {
  if (!setPageStatus(404)) notFound();
  return (
    <>
      <meta name="robots" content="noindex" />
      <NotFound />
    </>
  );
}
