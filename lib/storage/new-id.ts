import { randomFillSync } from "node:crypto";

const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH = 20;

/** For many ids at once: asking for randomness takes longer than all else. */
const pool = new Uint8Array(100 * LENGTH);
let taken = pool.length;

/** A random id: 20 lower-case letters and digits that fit in an address, 100 bits. */
export function newId(): string {
  if (taken === pool.length) {
    randomFillSync(pool);
    taken = 0;
  }
  const bytes = pool.subarray(taken, taken + LENGTH);
  taken += LENGTH;
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join("");
}

/** Whether a text from outside can be an id; asking the database for others is pointless. */
export function isId(text: string): boolean {
  return /^[0-9a-z]{20}$/.test(text);
}
