import { randomBytes } from "node:crypto";

const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

/** A random id: 20 lower-case letters and digits that fit in an address, 100 bits. */
export function newId(): string {
  return Array.from(randomBytes(20), (byte) => LETTERS[byte % LETTERS.length]).join("");
}

/** Whether a text from outside can be an id; asking the database for others is pointless. */
export function isId(text: string): boolean {
  return /^[0-9a-z]{20}$/.test(text);
}
