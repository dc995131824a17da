import { LOOK } from "../look";
import { plainText } from "../plain-text";
import { type Flow, lineHeight, type SetText, type Tag, type TextLook } from "./flow";

const HEADINGS = {
  H1: { size: 24, before: 0, after: 6 },
  H2: { size: 16, before: 22, after: 8 },
  H3: { size: 12, before: 14, after: 5 },
  H4: { size: 10.5, before: 12, after: 2 },
} as const;

export const BODY: TextLook = { size: 9.5 };
export const MUTED: TextLook = { size: 9.5, colour: LOOK.inkMuted };

/**
 * A heading that stays with the beginning of what follows; an H2 is a bookmark too.
 *
 * @param follows points of what has to stand under it on the same page
 */
export function addHeading(
  flow: Flow,
  tag: keyof typeof HEADINGS,
  text: string,
  follows = 4 * lineHeight(BODY),
): void {
  const { size, before, after } = HEADINGS[tag];
  const look = { size, bold: true, colour: tag === "H2" ? LOOK.accent : LOOK.ink };
  const set = flow.set(text, look, flow.width);
  if (!flow.isAtTop) flow.y += before;
  flow.ensure(set.lines.length * lineHeight(look) + after + follows);
  flow.headings.at(-1)?.push(plainText(text));
  if (tag === "H2") flow.doc.outline.addItem(text);
  addLines(flow, flow.tag(tag), set);
  flow.y += after;
}

type ParagraphOptions = {
  readonly look?: TextLook;
  readonly indent?: number;
  /** Points below. */
  readonly after?: number;
  readonly tag?: string;
};

/** A paragraph over the whole width. */
export function addParagraph(flow: Flow, text: string, options: ParagraphOptions = {}): void {
  const { look = BODY, indent = 0, after = 6, tag = "P" } = options;
  const set = flow.set(text, look, flow.width - indent);
  addLines(flow, flow.tag(tag), set, indent);
  flow.y += after;
}

/** A name with its text; a text that is an address may be a link. */
export type Definition = {
  readonly name: string;
  readonly text: string;
  readonly isLink?: boolean;
};

/** A list of names and texts: the names to the left of the texts. */
export function addDefinitions(flow: Flow, items: readonly Definition[]): void {
  if (items.length === 0) return;
  flow.within(flow.tag("L"), () => {
    for (const item of items) {
      flow.within(flow.tag("LI"), () => addDefinition(flow, item));
    }
  });
}

const NAME_WIDTH = 78;

function addDefinition(flow: Flow, item: Definition): void {
  const look = item.isLink ? { ...BODY, colour: LOOK.accent } : BODY;
  const name = flow.set(item.name, MUTED, NAME_WIDTH - 8);
  const text = flow.set(item.text, look, flow.width - NAME_WIDTH);
  flow.ensure(Math.min(text.lines.length, 2) * lineHeight(BODY));
  const label = flow.tag("Lbl");
  const at = { x: flow.left, y: flow.y, width: NAME_WIDTH };
  label.add(() => flow.draw(name, at));
  label.end();
  flow.within(flow.tag("LBody"), () => {
    const element = flow.tag(item.isLink ? "Link" : "P");
    addLines(flow, element, text, NAME_WIDTH, item.isLink ? item.text : undefined);
  });
  flow.y += 3;
}

/**
 * Draws lines into an element, over as many pages as they need, and closes it. A first or last
 * line is not left alone on a page.
 */
function addLines(
  flow: Flow,
  element: Tag,
  { lines, look }: SetText,
  indent = 0,
  link?: string,
): void {
  const height = lineHeight(look);
  let rest = lines;
  while (rest.length > 0) {
    const fitting = Math.floor((flow.bottom - flow.y) / height + 1e-6);
    const count = linesToTake(rest.length, fitting);
    if (count === 0 && !flow.isAtTop) {
      flow.newPage();
      continue;
    }
    const part = rest.slice(0, Math.max(1, count));
    const box = { x: flow.left + indent, y: flow.y, width: flow.width - indent };
    element.add(() => flow.draw({ lines: part, look }, box));
    if (link !== undefined) addAnnotation(flow, { part, box, height, link, element });
    flow.y += part.length * height;
    rest = rest.slice(part.length);
  }
  element.end();
}

function linesToTake(count: number, fitting: number): number {
  if (count <= fitting) return count;
  if (fitting < 2) return 0;
  return count - fitting === 1 ? (fitting > 2 ? fitting - 1 : 0) : fitting;
}

type Annotation = {
  readonly part: SetText["lines"];
  readonly box: { readonly x: number; readonly y: number };
  readonly height: number;
  readonly link: string;
  readonly element: Tag;
};

function addAnnotation(flow: Flow, { part, box, height, link, element }: Annotation): void {
  for (const [place, { width }] of part.entries()) {
    const options = { structParent: element, Contents: new String(link) };
    flow.doc.link(box.x, box.y + place * height, width, height, link, options as object);
  }
}
