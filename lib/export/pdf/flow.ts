import PDFDocument from "pdfkit";
import { LOOK } from "../look";
import { plainText } from "../plain-text";
import type { Face, Faces } from "./faces";
import { type Line, linesOf } from "./lines";

export type PageSize = "A4" | "Letter";

/** What a document says of itself. */
export type DocumentHead = {
  readonly title: string;
  /** Stands at the foot of every page. */
  readonly foot: string;
  readonly madeAt: Date;
  readonly pageSize: PageSize;
};

/** How text is set. Size in points, colour hexadecimal without a sign. */
export type TextLook = { readonly size: number; readonly bold?: boolean; readonly colour?: string };

/** Lines with the look that they were measured in. */
export type SetText = { readonly lines: readonly Line[]; readonly look: TextLook };

type Doc = PDFKit.PDFDocument;
export type Tag = PDFKit.PDFStructureElement;

const MARGIN = { side: 56, top: 56, bottom: 68 } as const;
const LEADING = 1.38;
/** Where the base line lies in a line, from its top. */
const BASE = 1.04;

/**
 * A tagged document that is written from top to bottom. Everything drawn is either in the
 * structure tree or marked as an artifact, and the text is in reading order.
 */
export class Flow {
  readonly doc: Doc;
  readonly left = MARGIN.side;
  /** Points between the margins. */
  readonly width: number;
  /** Where the next block begins, in points from the top of the page. */
  y: number = MARGIN.top;
  /** Of each page, the headings that begin on it. */
  readonly headings: string[][] = [[]];
  /** The element that takes the next block. */
  parent: Tag;
  readonly #faces: Faces;
  readonly #root: Tag;

  constructor(head: DocumentHead, faces: Faces) {
    this.#faces = faces;
    this.doc = new PDFDocument(documentOptions(head));
    this.width = this.doc.page.width - 2 * MARGIN.side;
    for (const { name, bytes } of [...faces.regular, ...faces.bold]) {
      this.doc.registerFont(name, bytes);
    }
    this.#root = this.doc.struct("Document");
    this.doc.addStructure(this.#root);
    this.parent = this.#root;
  }

  /** Points from the top of the page at which the text has to end. */
  get bottom(): number {
    return this.doc.page.height - MARGIN.bottom;
  }

  /** Points of an empty page. */
  get room(): number {
    return this.bottom - MARGIN.top;
  }

  get isAtTop(): boolean {
    return this.y <= MARGIN.top;
  }

  /** Goes on on a new page unless so many points are left on this one. */
  ensure(height: number): void {
    if (this.y + height > this.bottom && !this.isAtTop) this.newPage();
  }

  newPage(): void {
    this.doc.addPage();
    this.headings.push([]);
    this.y = MARGIN.top;
  }

  /** Breaks a text into lines of a width. */
  set(text: string, look: TextLook, width: number): SetText {
    const faces = look.bold ? this.#faces.bold : this.#faces.regular;
    const measure = (run: string, { name }: Face) =>
      this.doc.font(name).fontSize(look.size).widthOfString(run);
    return { look, lines: linesOf(text, { faces, width, measure }) };
  }

  /** Draws set text without tagging it; `y` is its top. */
  draw(
    { lines, look }: SetText,
    box: { x: number; y: number; width: number; right?: boolean },
  ): void {
    const { doc } = this;
    for (const [place, line] of lines.entries()) {
      const slack = line.rightToLeft || box.right ? box.width - line.width : 0;
      const base = box.y + lineHeight(look) * place + look.size * BASE;
      for (const { text, face, rightToLeft, x } of line.runs) {
        doc
          .font(face.name)
          .fontSize(look.size)
          .fillColor(`#${look.colour ?? LOOK.ink}`);
        doc.text(text, box.x + slack + x, base, {
          lineBreak: false,
          baseline: "alphabetic",
          // Given features make the whole run one piece, as the direction demands.
          ...(rightToLeft ? { features: [] } : {}),
        });
      }
    }
  }

  /** A new element inside the current one. */
  tag(type: string, options: object = {}): Tag {
    const element = this.doc.struct(type, options);
    this.parent.add(element);
    return element;
  }

  /** Runs `write` with `element` as the parent of what it writes, and closes it. */
  within(element: Tag, write: () => void): void {
    const before = this.parent;
    this.parent = element;
    write();
    this.parent = before;
    element.end();
  }

  /** Draws what has no meaning of its own. */
  artifact(paint: () => void, type: "Layout" | "Pagination" = "Layout"): void {
    this.doc.markContent("Artifact", { type });
    paint();
    this.doc.endMarkedContent();
  }

  /** Numbers the pages and gives back the bytes. Nothing can be written afterwards. */
  async finish({ foot }: Pick<DocumentHead, "foot">): Promise<Uint8Array> {
    this.#root.end();
    const { count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(page);
      this.artifact(() => this.#foot(foot, `${page + 1} of ${count}`), "Pagination");
    }
    const chunks: Buffer[] = [];
    this.doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise((resolve, reject) => {
      this.doc.once("end", resolve).once("error", reject);
    });
    this.doc.end();
    await ended;
    return new Uint8Array(Buffer.concat(chunks));
  }

  #foot(foot: string, number: string): void {
    const look = { size: 8, colour: LOOK.inkMuted };
    const y = this.bottom + 22;
    const line = { x: this.left, y, width: this.width };
    const [first, ...more] = this.set(foot, look, this.width - 70).lines;
    const lines = first === undefined ? [] : [first];
    this.draw({ lines, look }, line);
    if (more.length > 0)
      this.draw(this.set("…", look, 10), { ...line, x: this.left + (first?.width ?? 0) });
    this.draw(this.set(number, look, this.width), { ...line, right: true });
  }
}

/** Points from one line to the next. */
export function lineHeight({ size }: TextLook): number {
  return size * LEADING;
}

function documentOptions(head: DocumentHead): PDFKit.PDFDocumentOptions {
  const title = plainText(head.title);
  return {
    size: head.pageSize === "A4" ? "A4" : "LETTER",
    // Only what is drawn counts: pdfkit must not break pages by itself.
    margin: 0,
    bufferPages: true,
    pdfVersion: "1.7",
    tagged: true,
    lang: "en-GB",
    displayTitle: true,
    // None to begin with: left out it is Helvetica, which garbles what is not Latin-1, and a face
    // opened here would be opened again at every use of the same face by its registered name.
    font: "",
    info: {
      Title: title,
      Author: "Tidemark",
      Creator: "Tidemark",
      CreationDate: head.madeAt,
      ModDate: head.madeAt,
    },
  };
}
