// Line breaks and tabs are kept; what XML 1.0 cannot hold becomes a visible mark.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/**
 * Text as a document can hold it: one kind of line break, and U+FFFD for every control character
 * and half of a surrogate pair, so that nothing goes missing unseen.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .toWellFormed()
    .replace(FORBIDDEN, "\uFFFD");
}
