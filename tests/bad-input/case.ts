import type { RawRequest } from "../support/raw-request";

/** What a case may know about the place where it is tried. */
export type Scene = {
  readonly team: string;
  /** A practice that was answered once; its version is 1. */
  readonly practice: string;
  /** The key of that answer. */
  readonly firstKey: string;
};

/** One row of the table. */
export type Case = {
  /** In the catalogue of bad input. */
  readonly number: number;
  readonly title: string;
  readonly request: (scene: Scene) => RawRequest;
  readonly expected: number;
};

/** An answer that is right in every way. */
export const RIGHT = { choice: 3, naReason: null, naText: "", note: "", links: [] };

let keys = 0;

/** Headers of a right request on version 1. An empty value leaves a header out. */
export function headersWith(
  changed: Readonly<Record<string, string>> = {},
): readonly (readonly [string, string])[] {
  keys += 1;
  return Object.entries({
    "Content-Type": "application/json",
    "Sec-Fetch-Site": "same-origin",
    "If-Match": '"1"',
    "Idempotency-Key": `bad-input-${keys}`,
    ...changed,
  });
}

/** The address of an answer. */
export function answerTarget({ team }: Pick<Scene, "team">, practice: string): string {
  return `/api/teams/${team}/draft/answers/${practice}`;
}

/** A request that is right but for its body. */
export function withBody(body: string | Buffer, changed: Record<string, string> = {}) {
  return (scene: Scene): RawRequest => ({
    method: "PUT",
    target: answerTarget(scene, scene.practice),
    headers: headersWith(changed),
    body,
  });
}

/** A request that is right but for some fields of the answer. */
export function withAnswer(changed: object): Case["request"] {
  return withBody(JSON.stringify({ ...RIGHT, ...changed }));
}

/** A request that is right but for some headers. */
export function withHeaders(changed: Record<string, string>): Case["request"] {
  return withBody(JSON.stringify(RIGHT), changed);
}
