import { plainText } from "../plain-text";
import { type Caption, framed } from "./framed";
import type { SvgNode } from "./node";
import { PAPER_COLOURS } from "./paper-colours";

/** Families that common systems have, since a file cannot bring the fonts of the page along. */
const FONT = "Noto Sans, Segoe UI, Helvetica, Arial, sans-serif";

/** Pixels of the ground around a drawing. */
const MARGIN = 16;

/**
 * A drawing as an SVG file on paper: its caption above it, the colours of the light page, a ground
 * of its own with a margin, and a title that programs read out.
 *
 * @returns UTF-8 text; equal drawings give equal bytes
 */
export function svgFile(plain: SvgNode, caption: Caption): string {
  const drawing = framed(plain, caption);
  const width = Number(drawing.attributes.width) + 2 * MARGIN;
  const height = Number(drawing.attributes.height) + 2 * MARGIN;
  const place = `x="${-MARGIN}" y="${-MARGIN}" width="${width}" height="${height}"`;
  const ground = `<rect ${place} fill="${paper("var(--ground)")}"/>`;
  const head = { xmlns: "http://www.w3.org/2000/svg", role: "img", fontFamily: FONT };
  const viewBox = `${-MARGIN} ${-MARGIN} ${width} ${height}`;
  const attributes = { ...head, ...drawing.attributes, width, height, viewBox };
  const inside = drawing.children.map(write).join("");
  return `<svg${listed(attributes)}><title>${escaped(caption.title)}</title>${ground}${inside}</svg>\n`;
}

function write(node: SvgNode | string): string {
  if (typeof node === "string") return escaped(node);
  const { tag, attributes, children } = node;
  const inside = children.map(write).join("");
  return inside === ""
    ? `<${tag}${listed(attributes)}/>`
    : `<${tag}${listed(attributes)}>${inside}</${tag}>`;
}

function listed(attributes: SvgNode["attributes"]): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${attributeName(name)}="${written(value)}"`)
    .join("");
}

function written(value: string | number): string {
  return typeof value === "number" ? String(value) : escaped(paper(value));
}

/** `strokeWidth` is "stroke-width"; `viewBox` is the one that stays. */
function attributeName(name: string): string {
  if (name === "viewBox") return name;
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function paper(value: string): string {
  return value.replace(/var\(--([a-z0-9-]+)\)/g, (token, name) => PAPER_COLOURS[name] ?? token);
}

/** Most texts of a large drawing are like that: they are not looked through five times. */
const PLAIN = /^[ !#-%'-;=?-~]*$/;

function escaped(text: string): string {
  if (PLAIN.test(text)) return text;
  return plainText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
