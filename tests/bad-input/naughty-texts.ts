import LIST from "big-list-of-naughty-strings/blns.json";

/** Every control character but NUL, which cannot be stored. */
const CONTROLS = [...Array(0xa0).keys()]
  .filter((code) => code > 0 && (code < 0x20 || code > 0x7e))
  .map((code) => `control ${code}: ${String.fromCodePoint(code)}!`);

/** What the list lacks: limits of ours, and ways to break programs that were found after it. */
const OWN = [
  "\u{1f600}".repeat(10_000),
  "\u202eright to left",
  `family ${"\u{1f468}\u200d".repeat(1_000)}`,
  "\ufffe\uffff\u{1fffe}",
  "a\r\nb\tc\u2028d\u2029e\u0085f\u0007g",
  "undefined",
  "null",
  "NaN",
  "-1",
  "1e999",
  "\\",
  "\\x00 \\u0000 %00 &#0;",
  "' or 1=1; drop table answers; --",
  '"; update teams set name = "x',
  "$1 $2 ? :name @name",
  "<script>alert(1)</script>",
  "{{7*7}} \u0024{7*7} <%= 7*7 %> #{7*7}",
  "=cmd|' /C calc'!A1",
  "../../../etc/passwd%00",
  "zalgo: Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤",
  "é é Å Å ﬁ ｆｕｌｌ",
  "ﷺ مَدِينَة עִבְרִית ภาษาไทย 日本語 한국어",
  "\u200b\u200c\u200d\ufeff",
  "   leading and trailing   ",
  "line\n".repeat(2_000),
  "x".repeat(10_000),
];

/**
 * Texts that have broken programs before; all of them can be stored. More than the 515 that the
 * big list has today: the package has those of 2015.
 *
 * @see https://github.com/minimaxir/big-list-of-naughty-strings
 */
export const NAUGHTY_TEXTS: readonly string[] = [...new Set([...LIST, ...OWN, ...CONTROLS])];
