const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/**
 * The first number of a JSON text that a computer would round, such as 12345678901234567890 or
 * 1e999; null when every number is exact.
 *
 * @param json text that `JSON.parse` accepts
 */
export function findInexactNumber(json: string): string | null {
  for (const [token] of json.matchAll(TOKENS)) {
    if (!token.startsWith('"') && digitsOf(token) !== digitsOf(String(Number(token)))) return token;
  }
  return null;
}

/** A decimal number as sign, digits and exponent, so that 1.0, 1 and 10e-1 are the same. */
function digitsOf(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text);
  if (!match) return text;
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  const short = digits.replace(/0+$/, "");
  if (short === "") return "0";
  return `${sign}${short}e${Number(exponent) - fraction.length + digits.length - short.length}`;
}
