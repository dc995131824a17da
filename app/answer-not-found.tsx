import "server-only";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import NotFound from "./not-found";

type FrontDoor = { setStatus: (status: number) => void };

/**
 * What a page returns for an unknown id: the 404 page in the HTML, with status 404.
 *
 * Next's own notFound() leaves the body empty until a script fills it. It remains for the
 * development server, which runs without the front door.
 *
 * @see docs/decisions/0007-not-found-in-the-html.md
 */
export function answerNotFound(): ReactNode {
  const frontDoor: FrontDoor | undefined = Reflect.get(
    globalThis,
    Symbol.for("tidemark.front-door"),
  );
  if (!frontDoor) notFound();
  frontDoor.setStatus(404);
  return (
    <>
      <meta name="robots" content="noindex" />
      <NotFound />
    </>
  );
}
