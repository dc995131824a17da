import { strFromU8, unzipSync } from "fflate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

// Without types of its own.
const { JSDOM }: { JSDOM: new (html: string) => { window: typeof globalThis } } = await import(
  // @ts-expect-error no declarations
  "jsdom"
);
const parser = new new JSDOM("").window.DOMParser();

/** The XML parts of an Office file by name, in order; fails at one that is not well-formed. */
export function xmlParts(file: Uint8Array): Map<string, Document> {
  const parts = Object.entries(unzipSync(file)).filter(([name]) => /\.(xml|rels)$/.test(name));
  return new Map(
    parts.map(([name, bytes]) => {
      const parsed = parser.parseFromString(strFromU8(bytes), "text/xml");
      if (parsed.querySelector("parsererror")) throw new Error(`${name} is not well-formed`);
      return [name, parsed];
    }),
  );
}

/** All XML of an Office file as one text to compare, an element on each line. */
export function unpacked(file: Uint8Array): string {
  return Object.entries(unzipSync(file))
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .map(([name, bytes]) => `== ${name}\n${strFromU8(bytes).replace(/></g, ">\n<")}`)
    .join("\n");
}

type Structure = { role?: string; children?: Structure[]; lang?: string };

/** What a reader finds in a PDF: its pages as lines of text, its tags and what it says of itself. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const pages = [];
  const roles: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : ""));
    const tree = (await page.getStructTree()) as Structure | null;
    if (tree) roles.push(...rolesOf(tree));
    const annotations: { url?: string }[] = await page.getAnnotations();
    pages.push({ text: text.join(""), size: page.view.slice(2), annotations });
  }
  const { info } = (await document.getMetadata()) as { info: Record<string, unknown> };
  const marked = (await document.getMarkInfo()) as ReadonlyMap<string, boolean> | null;
  const outline = await document.getOutline();
  await task.destroy();
  return { pages, roles, info, marked, outline: outline?.map(({ title }) => title) ?? [] };
}

function rolesOf({ role, children = [] }: Structure): string[] {
  return [...(role ? [role] : []), ...children.flatMap(rolesOf)];
}
