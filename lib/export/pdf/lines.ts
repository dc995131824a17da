import LineBreaker from "linebreak";
import type { Face } from "./faces";
import { INVISIBLE, type Paragraph, paragraphsOf } from "./paragraph";

/** A piece of a line in one face and one direction. */
export type Run = {
  readonly text: string;
  readonly face: Face;
  readonly rightToLeft: boolean;
  /** Points from the left end of the line. */
  readonly x: number;
};

/** A line from left to right as it is seen. `width` is in points. */
export type Line = {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly rightToLeft: boolean;
};

/** Width in points of a text in one face. */
export type Measure = (text: string, face: Face) => number;

/** How lines are made: the faces to choose from, the width to fill and how to measure. */
export type LineSetting = {
  readonly faces: readonly Face[];
  readonly width: number;
  readonly measure: Measure;
};

/** Text broken into lines by UAX #14; a word longer than a line is broken between characters. */
export function linesOf(text: string, setting: LineSetting): Line[] {
  return paragraphsOf(text, setting.faces).flatMap((paragraph) =>
    breakLines(paragraph, setting).map(([start, end]) => toLine(paragraph, setting, [start, end])),
  );
}

type Span = readonly [start: number, end: number];

function breakLines(paragraph: Paragraph, setting: LineSetting): Span[] {
  const lines: Span[] = [];
  let [start, last, used] = [0, 0, 0];
  for (const end of breaksOf(paragraph.text)) {
    const seen = endWithoutBlanks(paragraph.text, last, end);
    if (last > start && used + widthOf(paragraph, setting, [last, seen]) > setting.width) {
      lines.push([start, last]);
      [start, used] = [last, 0];
    }
    for (
      let cut = start === last ? cutOf(paragraph, setting, [start, end]) : null;
      cut !== null;
    ) {
      lines.push([start, cut]);
      start = cut;
      cut = cutOf(paragraph, setting, [start, end]);
    }
    used += widthOf(paragraph, setting, [Math.max(start, last), end]);
    last = end;
  }
  return [...lines, [start, paragraph.text.length]];
}

function* breaksOf(text: string): Generator<number> {
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    yield next.position;
  }
}

function fits(paragraph: Paragraph, setting: LineSetting, [start, end]: Span): boolean {
  return (
    widthOf(paragraph, setting, [start, endWithoutBlanks(paragraph.text, start, end)]) <=
    setting.width
  );
}

/** Where a word that is too long for a line has to be cut; null if it fits. */
function cutOf(paragraph: Paragraph, setting: LineSetting, [start, end]: Span): number | null {
  if (fits(paragraph, setting, [start, end])) return null;
  const { text } = paragraph;
  let [low, high] = [start + 1, end];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(paragraph, setting, [start, middle])) low = middle;
    else high = middle - 1;
  }
  const isInsidePair = /[\uDC00-\uDFFF]/.test(text.charAt(low));
  const cut = isInsidePair && low - 1 > start ? low - 1 : low + Number(isInsidePair);
  return cut < end ? cut : null;
}

function endWithoutBlanks(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

function widthOf(paragraph: Paragraph, { faces, measure }: LineSetting, span: Span): number {
  return partsOf(paragraph, span).reduce(
    (sum, { text, face }) => sum + measureIn(text, faces[face], measure),
    0,
  );
}

function measureIn(text: string, face: Face | undefined, measure: Measure): number {
  return face === undefined || text === "" ? 0 : measure(text, face);
}

type Part = { readonly text: string; readonly face: number; readonly level: number };

/** Pieces of equal face and level, in the order of reading. */
function partsOf({ text, faces, levels }: Paragraph, [start, end]: Span): Part[] {
  const parts: Part[] = [];
  let from = start;
  for (let at = start + 1; at <= end; at += 1) {
    const goesOn = at < end && faces?.[at] === faces?.[from] && levels?.[at] === levels?.[from];
    if (goesOn) continue;
    const face = faces?.[from] ?? 0;
    parts.push({
      text: text.slice(from, at).replace(INVISIBLE, ""),
      face,
      level: levels?.[from] ?? 0,
    });
    from = at;
  }
  return parts;
}

function toLine(paragraph: Paragraph, setting: LineSetting, [start, end]: Span): Line {
  const { faces, measure } = setting;
  const parts = partsOf(paragraph, [start, endWithoutBlanks(paragraph.text, start, end)]);
  const runs: Run[] = [];
  let x = 0;
  for (const { text, face: place, level } of inSight(parts)) {
    const face = faces[place];
    if (face === undefined || text === "") continue;
    runs.push({ text, face, rightToLeft: level % 2 === 1, x });
    x += measure(text, face);
  }
  return { runs, width: x, rightToLeft: paragraph.rightToLeft };
}

/** From left to right: from the highest level down, neighbours at least as high are turned round. */
function inSight(parts: readonly Part[]): Part[] {
  const ordered = [...parts];
  const highest = Math.max(0, ...parts.map(({ level }) => level));
  for (let level = highest; level >= 1; level -= 1) {
    for (let from = 0; from < ordered.length; from += 1) {
      let to = from;
      while (to < ordered.length && (ordered[to]?.level ?? 0) >= level) to += 1;
      if (to > from) {
        ordered.splice(from, to - from, ...ordered.slice(from, to).reverse());
        from = to;
      }
    }
  }
  return ordered;
}
