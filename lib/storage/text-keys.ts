const DIGITS = 12;

/**
 * A text without case and in one Unicode form: two names with the same key count as the same,
 * and a filter looks for a part of it: so no letter depends on where it stands. Made here and not in SQL, where engines differ.
 */
export function foldCase(text: string): string {
  const folded = text.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
  return folded.replaceAll("ς", "σ");
}

/** What `like … escape '\\'` compares a folded text with, to look for a part of it. */
export function partPattern(text: string): string {
  return `%${foldCase(text).replace(/[\\%_]/g, "\\$&")}%`;
}

/**
 * A text to order by, byte by byte: case and accents ignored, numbers by their value, so that
 * "Équipe 2" comes before "equipe 10" on every engine.
 */
export function sortKey(text: string): string {
  return foldCase(text)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/\d+/g, (digits) => digits.padStart(DIGITS, "0"));
}
