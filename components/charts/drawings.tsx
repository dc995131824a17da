import type { SvgNode } from "@/lib/export/svg/node";
import { SvgDrawing } from "./svg-drawing";
import { type Stop, Walk } from "./walk";

/** Pixels of a drawing beside much room, and as a file. */
export const WIDE = 760;
/** On a narrow screen, where text is no smaller than it is drawn. */
export const NARROW = 340;

type Props = {
  label: string;
  /** In the order of the table beside it. */
  stops: readonly Stop[];
  draw: (width: number) => SvgNode;
};

/** A drawing from the server for wide and for narrow screens, to be walked through by keyboard. */
export function Drawings({ label, stops, draw }: Props) {
  return (
    <Walk label={label} stops={stops}>
      <SvgDrawing drawing={draw(WIDE)} className="max-sm:hidden print:block" />
      <SvgDrawing drawing={draw(NARROW)} className="sm:hidden print:hidden" />
    </Walk>
  );
}
