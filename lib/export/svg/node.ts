/**
 * A drawing as plain data, so that a page and a file show the same: names of attributes as React
 * writes them, colours as tokens of the page such as `var(--ink)`.
 */
export type SvgNode = {
  readonly tag: "svg" | "g" | "path" | "circle" | "rect" | "text";
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
};

export function svgNode(
  tag: SvgNode["tag"],
  attributes: SvgNode["attributes"],
  children: SvgNode["children"] = [],
): SvgNode {
  return { tag, attributes, children };
}
