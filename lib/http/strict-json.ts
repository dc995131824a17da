/** Objects and arrays inside each other that a body may have. */
const MAX_DEPTH = 20;

/** A JSON text, or what is wrong with it. */
export type StrictJson =
  | { readonly status: "ok"; readonly value: unknown }
  | { readonly status: "malformed" | "too-deep" | "duplicate-key" };

/**
 * Parses JSON that a stranger sent, and refuses what `JSON.parse` lets pass: two equal keys in one
 * object, the key `__proto__`, more than 20 levels.
 *
 * @param text without a byte order mark
 */
export function parseStrictJson(text: string): StrictJson {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return { status: "malformed" };
    throw error;
  }
  const flaw = findFlaw(text);
  return flaw === null ? { status: "ok", value } : { status: flaw };
}

const TOKENS = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g;

/** Walks over a text known to be JSON; a string followed by a colon is a key. */
function findFlaw(text: string): "too-deep" | "duplicate-key" | null {
  const open: Set<string>[] = [];
  for (const [token, colon] of text.matchAll(TOKENS)) {
    if (token === "{" || token === "[") {
      if (open.push(new Set()) > MAX_DEPTH) return "too-deep";
    } else if (token === "}" || token === "]") {
      open.pop();
    } else if (colon !== undefined) {
      const key: string = JSON.parse(token.slice(0, -colon.length));
      const keys = open.at(-1);
      if (key === "__proto__" || keys?.has(key)) return "duplicate-key";
      keys?.add(key);
    }
  }
  return null;
}
