import { plainText } from "../plain-text";
import { type PreviewPart, toPreviewPart, toPreviewTable } from "../preview";
import { levelsText } from "./profile-slide";
import type { DeckSlide, SlidePart } from "./slide";

/** A slide as the page shows it: title, sentences and headings, and the first rows of its table. */
export function slidePreview({ title, parts }: DeckSlide, place: number): PreviewPart {
  const tables = parts.flatMap((part) => (part.kind === "table" ? [part.table] : []));
  const [table] = tables.map(({ columns, rows }) =>
    toPreviewTable(
      columns.map(({ name }) => name),
      rows
        .filter(({ spans }) => !spans)
        .map(({ cells }) => cells.map(({ text }) => plainText(text))),
    ),
  );
  const texts = parts.flatMap(textsOf).map(plainText);
  return toPreviewPart(`${place + 1}. ${plainText(title)}`, texts, table ?? null);
}

function textsOf(part: SlidePart): string[] {
  switch (part.kind) {
    case "opening": {
      const { phrase, source, figures } = part.opening;
      return [phrase, source, ...figures.map(({ name, text }) => `${name}: ${text}`)];
    }
    case "levels":
      return [levelsText(part.rows)].filter((text) => text !== "");
    case "sentence":
      return [part.text];
    case "table":
      return part.table.rows.flatMap(({ cells, spans }) =>
        spans ? cells.map(({ text }) => text) : [],
      );
  }
}
