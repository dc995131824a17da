import PptxGenJS from "pptxgenjs";
import { LOOK } from "../look";
import { plainText } from "../plain-text";
import { repack } from "../repack";

/** Inches of a 16:9 slide and of what is in the same place on every slide. */
export const SLIDE = { width: 13.333, height: 7.5, margin: 0.6, top: 1.45, bottom: 6.85 } as const;

const TITLE_MASTER = "Title";
const CONTENT_MASTER = "Content";

const FACE = "Arial";

/** What a deck says of itself. */
export type DeckHead = {
  readonly title: string;
  /** Stands at the foot of every slide but the first. */
  readonly foot: string;
  readonly madeAt: Date;
};

/** An empty deck in the look of the product. */
export function newDeck({ title, foot }: DeckHead): PptxGenJS {
  const deck = new PptxGenJS();
  deck.layout = "LAYOUT_WIDE";
  deck.theme = { headFontFace: FACE, bodyFontFace: FACE };
  deck.title = plainText(title);
  deck.subject = plainText(title);
  deck.author = "Tidemark";
  deck.company = "Tidemark";
  deck.defineSlideMaster(titleMaster());
  deck.defineSlideMaster(contentMaster(foot));
  return deck;
}

function titleMaster(): PptxGenJS.SlideMasterProps {
  const { width, height, margin } = SLIDE;
  const place = { x: margin, y: 0.9, w: width - 2 * margin, h: 1.95 };
  return {
    title: TITLE_MASTER,
    background: { color: LOOK.ground },
    objects: [
      { rect: { x: 0, y: 0, w: 0.22, h: height, fill: { color: LOOK.accent } } },
      titlePlaceholder({ ...place, fontSize: 36, valign: "bottom" }),
    ],
  };
}

function contentMaster(foot: string): PptxGenJS.SlideMasterProps {
  const { width, height, margin } = SLIDE;
  const inner = width - 2 * margin;
  const footY = height - 0.5;
  const small = { fontFace: FACE, fontSize: 10, color: LOOK.inkMuted } as const;
  return {
    title: CONTENT_MASTER,
    background: { color: LOOK.ground },
    objects: [
      { rect: { x: 0, y: 0, w: width, h: 0.1, fill: { color: LOOK.accent } } },
      titlePlaceholder({ x: margin, y: 0.45, w: inner, h: 0.85, fontSize: 26, valign: "middle" }),
      {
        text: {
          text: plainText(foot),
          options: { x: margin, y: footY, w: inner - 1.2, h: 0.3, margin: 0, ...small },
        },
      },
    ],
    slideNumber: { x: width - margin - 1, y: footY, w: 1, h: 0.3, align: "right", ...small },
  };
}

function titlePlaceholder(options: Partial<PptxGenJS.PlaceholderProps>) {
  const look = { fontFace: FACE, bold: true, color: LOOK.ink, align: "left", margin: 0 } as const;
  return {
    placeholder: {
      options: { name: "title", type: "title" as const, ...look, ...options },
      text: "",
    },
  };
}

/** A slide with its title on one line. */
export function addSlide(deck: PptxGenJS, title: string): PptxGenJS.Slide {
  const slide = deck.addSlide({ masterName: CONTENT_MASTER });
  slide.addText(plainText(title), { placeholder: "title", lang: "en-GB" });
  return slide;
}

/** The first slide. `fontSize` is that of its title, in points. */
export function addTitleSlide(deck: PptxGenJS, title: string, fontSize: number): PptxGenJS.Slide {
  const slide = deck.addSlide({ masterName: TITLE_MASTER });
  slide.addText(plainText(title), { placeholder: "title", fontSize, lang: "en-GB" });
  return slide;
}

/**
 * A deck with at most one chart as a file; equal decks give equal bytes. The writer stamps the
 * time of writing, and numbers charts over all decks of the process: both are replaced.
 */
export async function writeDeck(deck: PptxGenJS, { madeAt }: DeckHead): Promise<Uint8Array> {
  const file = await deck.write({ outputType: "uint8array" });
  if (!(file instanceof Uint8Array)) throw new TypeError("The deck was not written as bytes.");
  const time = madeAt.toISOString().replace(/\.\d+Z$/, "Z");
  return repack(file, {
    name: numberChart,
    xml: (xml) =>
      numberChart(xml).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time}`),
  });
}

function numberChart(text: string): string {
  return text.replace(/\b(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)\d+\./g, "$11.");
}
