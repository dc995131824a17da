import { PngLink } from "@/components/charts/png-link";

/** Takes a drawing away: as SVG from the server, as PNG made of it by the browser. */
export function DrawingLinks({ href }: { href: string }) {
  return (
    <p className="no-print flex flex-wrap gap-x-5 text-small">
      <a href={href} download className="inline-flex min-h-11 items-center">
        The drawing as SVG
      </a>
      <PngLink href={href} />
    </p>
  );
}
