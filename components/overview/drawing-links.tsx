import { PngLink } from "@/components/charts/png-link";

type Props = {
  href: string;
  /** Which drawing, where a page has several. */
  what?: string;
};

/** Takes a drawing away: as SVG from the server, as PNG made of it by the browser. */
export function DrawingLinks({ href, what }: Props) {
  const name = what ? `The drawing of ${what}` : "The drawing";
  return (
    <p className="no-print flex flex-wrap gap-x-5 text-small">
      <a href={href} download className="inline-flex min-h-11 items-center">
        {name} as SVG
      </a>
      <PngLink href={href} name={name} />
    </p>
  );
}
