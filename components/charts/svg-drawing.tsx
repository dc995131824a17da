import { createElement, type ReactNode } from "react";
import type { SvgNode } from "@/lib/export/svg/node";

/** A drawing from the server: there without JavaScript and on paper. Beside it stands its table. */
export function SvgDrawing({ drawing, className = "" }: { drawing: SvgNode; className?: string }) {
  const { attributes, children } = drawing;
  return (
    <svg
      {...attributes}
      preserveAspectRatio="xMinYMin"
      aria-hidden="true"
      className={`h-auto max-w-full print:max-h-[140mm] print:break-inside-avoid ${className}`}
    >
      {children.map(draw)}
    </svg>
  );
}

function draw(node: SvgNode | string, place: number): ReactNode {
  if (typeof node === "string") return node;
  const { tag, attributes, children } = node;
  return createElement(tag, { key: place, ...attributes }, ...children.map(draw));
}
