import { createHash } from "node:crypto";
import pg from "pg";

const MOST_STATEMENTS = 500;

/** Names by text, the same for every connection. */
const names = new Map<string, string>();

/**
 * A connection on which a text is parsed and planned once: for a small query the server takes
 * longer to do that than to run it. Texts carry parameters, not values, so there are few; a list of
 * parameters may be of any length, hence the limit.
 */
export class PreparingClient extends pg.Client {
  // The driver has many forms of this; Kysely uses one, and the pool none.
  override query(...args: unknown[]): never {
    const [text, values] = args;
    const isPlain = typeof text === "string" && Array.isArray(values) && values.length > 0;
    const name = isPlain ? nameOf(text) : null;
    const asked = name === null ? args : [{ name, text, values }];
    return Reflect.apply(super.query, this, asked) as never;
  }
}

/** Null for one text too many, which is parsed each time. */
function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MOST_STATEMENTS) return null;
  const name = createHash("sha256").update(text).digest("base64url");
  names.set(text, name);
  return name;
}
