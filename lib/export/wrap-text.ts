/** Widths in em of a common sans serif face, a little on the wide side. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\u1100-\u11FF\u2E80-\uA4CF\uAC00-\uD7FF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60]/u, 1],
  [/[\u{10000}-\u{10FFFF}]/u, 1.3],
  [/[iljtfrI.,:;'|!()[\]{} /\\-]/u, 0.34],
  [/[mwMW@%—…]/u, 0.95],
  [/[A-Z0-9&?+<>=]/u, 0.68],
];
const OTHER = 0.58;
const BOLD = 1.08;
const POINTS_PER_INCH = 72;

/** How text is set: size in points, width of the line in inches. */
export type Setting = { readonly size: number; readonly width: number; readonly bold?: boolean };

/**
 * Text broken into the lines that a slide or a cell would show, estimated with a safety margin, because no
 * face can be measured that a reader's machine may not have. Words longer than a line are cut.
 *
 * @returns at least one line; the lines joined give the text back, but for blanks where it broke
 */
export function wrapText(text: string, setting: Setting): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, setting));
}

function wrapLine(line: string, { size, width, bold = false }: Setting): string[] {
  const room = (width * POINTS_PER_INCH) / (size * (bold ? BOLD : 1));
  const lines: string[] = [];
  let current = "";
  let used = 0;
  for (const piece of piecesOf(line, room)) {
    const wide = widthOf(piece);
    if (current !== "" && used + widthOf(piece.trimEnd()) > room) {
      lines.push(current.trimEnd());
      [current, used] = ["", 0];
    }
    current += piece;
    used += wide;
  }
  return [...lines, current.trimEnd()];
}

/** Words with the blank behind them; a word that no line holds in parts that it does. */
function piecesOf(line: string, room: number): string[] {
  return (line.match(/\S+\s*|\s+/gu) ?? []).flatMap((word) =>
    widthOf(word.trimEnd()) <= room ? [word] : partsOf(word, room),
  );
}

function partsOf(word: string, room: number): string[] {
  const parts: string[] = [];
  let [part, used] = ["", 0];
  for (const character of word) {
    const wide = widthOf(character);
    if (part !== "" && used + wide > room) {
      parts.push(part);
      [part, used] = ["", 0];
    }
    part += character;
    used += wide;
  }
  return [...parts, part];
}

function widthOf(text: string): number {
  let sum = 0;
  for (const character of text) sum += KNOWN.get(character) ?? widthOfCharacter(character);
  return sum;
}

function widthOfCharacter(character: string): number {
  return WIDTHS.find(([those]) => those.test(character))?.[1] ?? OTHER;
}

/** Of printable ASCII, which most texts are made of. */
const KNOWN = new Map(
  Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).map((character) => [
    character,
    widthOfCharacter(character),
  ]),
);
