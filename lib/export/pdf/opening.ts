import { LOOK } from "../look";
import type { FigureRow } from "../rows/figure-rows";
import { addHeading, addParagraph, BODY } from "./blocks";
import { type Flow, lineHeight } from "./flow";

/** What stands at the top of the first page. */
export type Opening = {
  readonly title: string;
  /** The result in a phrase. */
  readonly phrase: string;
  readonly source: string;
  readonly figures: readonly FigureRow[];
};

const COLUMNS = 3;
const GAP = 10;
const PAD = 9;

/** The title of a document, its result in a phrase and the figures that matter. */
export function addOpening(flow: Flow, { title, phrase, source, figures }: Opening): void {
  flow.artifact(() => flow.doc.rect(0, 0, flow.doc.page.width, 7).fill(`#${LOOK.accent}`));
  addHeading(flow, "H1", title);
  addParagraph(flow, phrase, { look: { size: 13, colour: LOOK.accent }, after: 4 });
  addParagraph(flow, source, { look: { ...BODY, colour: LOOK.inkMuted }, after: 12 });
  addFigures(flow, figures);
}

function addFigures(flow: Flow, figures: readonly FigureRow[]): void {
  const width = (flow.width - GAP * (COLUMNS - 1)) / COLUMNS;
  for (let from = 0; from < figures.length; from += COLUMNS) {
    const row = figures.slice(from, from + COLUMNS).map((figure) => setFigure(flow, figure, width));
    const height = Math.max(...row.map((each) => each.height));
    flow.ensure(height);
    for (const [place, { name, text }] of row.entries()) {
      const box = { x: flow.left + place * (width + GAP), y: flow.y };
      flow.artifact(() =>
        flow.doc.roundedRect(box.x, box.y, width, height, 4).fill(`#${LOOK.raised}`),
      );
      const at = { x: box.x + PAD, y: box.y + PAD, width: width - 2 * PAD };
      const element = flow.tag("P");
      element.add(() => {
        flow.draw(name, at);
        flow.draw(text, { ...at, y: at.y + name.lines.length * lineHeight(name.look) });
      });
      element.end();
    }
    flow.y += height + GAP;
  }
}

function setFigure(flow: Flow, figure: FigureRow, width: number) {
  const inner = width - 2 * PAD;
  const name = flow.set(figure.name, { size: 8.5, colour: LOOK.inkMuted }, inner);
  const text = flow.set(figure.text, { size: 13, bold: true }, inner);
  const lines = [name, text].map((set) => set.lines.length * lineHeight(set.look));
  return { name, text, height: lines.reduce((sum, each) => sum + each, 0) + 2 * PAD };
}
