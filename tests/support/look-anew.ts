/** What a page shows that it has not shown so before. */
export type News = {
  /** Elements whose own text has a new colour, or lies on a new one; the whole page if many do. */
  readonly coloured: readonly Element[];
  /** Other elements are shown, or tables are laid out in another way. */
  readonly isOther: boolean;
};

/** Runs in a page, which gets nothing but its text, and remembers there what it saw. */
export function lookAnew(): News {
  type Behind = { readonly colour: string; readonly opacity: number };
  type Seen = { readonly colours: Map<Element, Set<string>>; readonly shapes: Set<string> };
  const seen: Seen = Reflect.get(globalThis, "seen") ?? { colours: new Map(), shapes: new Set() };
  Reflect.set(globalThis, "seen", seen);
  const coloured: Element[] = [];
  const shape: string[] = [];
  let texts = 0;

  const look = (element: Element, behind: Behind): void => {
    const style = getComputedStyle(element);
    shape.push(style.display === "none" ? "-" : `${style.visibility[0]}${style.display[0]}`);
    if (style.display === "none") return;
    const paints = style.backgroundColor !== "rgba(0, 0, 0, 0)" || style.backgroundImage !== "none";
    const own: Behind = {
      colour: paints ? `${style.backgroundColor} ${style.backgroundImage}` : behind.colour,
      opacity: behind.opacity * Number(style.opacity),
    };
    const says =
      element.matches("input, select, textarea") ||
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE);
    if (says && style.visibility === "visible") {
      texts += 1;
      const size = Number.parseFloat(style.fontSize);
      const large = size >= 24 || (size > 18.6 && Number(style.fontWeight) >= 700);
      const looks = [style.color, own.colour, own.opacity, large, style.textDecorationLine].join();
      const before = seen.colours.get(element) ?? new Set();
      if (!before.has(looks)) coloured.push(element);
      seen.colours.set(element, before.add(looks));
    }
    for (const child of element.children) look(child, own);
  };
  look(document.documentElement, { colour: "none", opacity: 1 });
  const isOther = !seen.shapes.has(shape.join(""));
  seen.shapes.add(shape.join(""));
  return { coloured: coloured.length > texts / 4 ? [document.documentElement] : coloured, isOther };
}
