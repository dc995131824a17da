import "server-only";

/** The server in front of Next, which keeps the response that is being made. */
type FrontDoor = { setStatus: (status: number) => void };

/**
 * Gives the page that is being rendered a status of its own.
 *
 * @returns false in the development server, which has no front door
 * @see docs/decisions/0007-not-found-in-the-html.md
 */
export function setPageStatus(status: number): boolean {
  const frontDoor: FrontDoor | undefined = Reflect.get(
    globalThis,
    Symbol.for("tidemark.front-door"),
  );
  frontDoor?.setStatus(status);
  return frontDoor !== undefined;
}
