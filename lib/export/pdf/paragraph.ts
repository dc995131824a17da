import bidiFactory from "bidi-js";
import { plainText } from "../plain-text";
import type { Face } from "./faces";

/** A paragraph ready to be broken into lines. Arrays have one entry for each UTF-16 unit. */
export type Paragraph = {
  readonly text: string;
  /** Places in the list of faces; null if the first one has every glyph. */
  readonly faces: Uint8Array | null;
  /** Embedding levels, odd from right to left; null if all is from left to right. */
  readonly levels: Uint8Array | null;
  /** The paragraph as a whole runs from right to left. */
  readonly rightToLeft: boolean;
};

const bidi = bidiFactory();
const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });
const PLAIN = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u017F\u2013\u2014\u2018-\u201D\u2026]*$/;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** Characters that direct, join or break, and have no picture of their own. */
export const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** The paragraphs of a text, split at line breaks. At least one. */
export function paragraphsOf(text: string, faces: readonly Face[]): Paragraph[] {
  return plainText(text)
    .replaceAll("\t", "    ")
    .split("\n")
    .map((line) => paragraphOf(line, faces));
}

function paragraphOf(line: string, faces: readonly Face[]): Paragraph {
  if (PLAIN.test(line)) return { text: line, faces: null, levels: null, rightToLeft: false };
  const { text, chosen } = chooseFaces(line, faces);
  if (!RIGHT_TO_LEFT.test(text)) return { text, faces: chosen, levels: null, rightToLeft: false };
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, "auto");
  return { text, faces: chosen, levels, rightToLeft: paragraphs[0]?.level === 1 };
}

/** A character that no face has is written as its number: `[U+20BB7]`. */
function chooseFaces(line: string, faces: readonly Face[]) {
  let text = "";
  const chosen: number[] = [];
  for (const { segment } of GRAPHEMES.segment(line)) {
    const place = faces.findIndex((face) => hasAll(face, segment));
    const shown = place < 0 ? numbersOf(segment) : segment;
    text += shown;
    for (let unit = 0; unit < shown.length; unit += 1) chosen.push(Math.max(0, place));
  }
  return { text, chosen: Uint8Array.from(chosen) };
}

function hasAll({ font }: Face, cluster: string): boolean {
  return [...cluster.replace(INVISIBLE, "")].every((character) =>
    font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  );
}

function numbersOf(cluster: string): string {
  return [...cluster.replace(INVISIBLE, "")]
    .map((character) => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}]`)
    .join("");
}
